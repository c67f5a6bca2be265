// Asks the browser for a passkey at once, and sends what it says with the form. Without passkeys the page says so; without
// this script the form goes empty, and the portal says what to do.
(() => {
  const kind = window.PublicKeyCredential;
  const can = !!(kind?.parseCreationOptionsFromJSON && kind.parseRequestOptionsFromJSON);
  const show = (selector, isShown) => document.querySelectorAll(selector).forEach((part) => { part.hidden = !isShown; });
  if (!can) {
    show('[data-without-passkeys]', true);
    show('[data-with-passkeys], form[data-passkey]', false);
    return;
  }

  const answer = (form) => {
    const options = JSON.parse(form.dataset.options);
    return form.dataset.passkey === 'create'
      ? navigator.credentials.create({ publicKey: kind.parseCreationOptionsFromJSON(options) })
      : navigator.credentials.get({ publicKey: kind.parseRequestOptionsFromJSON(options) });
  };

  const ask = async (form) => {
    const button = form.querySelector('button[type=submit]');
    const say = (words) => form.querySelectorAll('[data-passkey-said]').forEach((one) => { one.hidden = one.dataset.passkeySaid !== words; });
    say('asking');
    button.disabled = true;
    try {
      form.elements.Credential.value = JSON.stringify(await answer(form));
      form.submit();
    } catch (fault) {
      say(fault.name === 'InvalidStateError' && form.dataset.passkey === 'create' ? 'known' : 'stopped');
      button.disabled = false;
    }
  };

  document.querySelectorAll('form[data-passkey][data-options]').forEach((form) => {
    form.addEventListener('submit', (event) => { event.preventDefault(); ask(form); });
    ask(form);
  });
})();
