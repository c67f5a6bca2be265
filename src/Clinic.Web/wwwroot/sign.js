// Sends the form that the password opened, at once. Without this script its button does the same.
document.querySelector('form[data-send-now]')?.requestSubmit();
