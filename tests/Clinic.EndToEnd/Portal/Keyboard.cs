using Microsoft.Playwright;

namespace Clinic.EndToEnd.Portal;

/// <summary>A person at the keyboard, who sees where the focus is.</summary>
internal sealed class Keyboard(IPage page)
{
    // What shows the focus of a choice is the whole row around it.
    private const string WhereIsIt = """
        () => {
          const field = document.activeElement;
          const shown = field.closest(".option") ?? field;
          const [box, style] = [shown.getBoundingClientRect(), getComputedStyle(shown)];
          const group = [...document.getElementsByName(field.name ?? "")].filter(one => one.type === "radio");
          return {
            name: field.name || field.textContent.trim(),
            value: field.value ?? "",
            tag: field.localName,
            isSkipLink: field.classList.contains("skip"),
            isOpenQuestion: field.type === "radio" && group.every(one => !one.checked),
            outline: style.outlineStyle === "none" ? 0 : parseFloat(style.outlineWidth),
            inSight: box.width > 0 && box.top >= 0 && box.bottom <= innerHeight,
          };
        }
        """;

    public Task PressAsync(string key) => page.Keyboard.PressAsync(key);

    public Task<Stop> StopAsync() => page.EvaluateAsync<Stop>(WhereIsIt);

    public async Task<Stop> TabAsync()
    {
        await PressAsync("Tab");
        return await StopAsync();
    }

    /// <summary>From here through every stop until the first comes again: nothing holds the focus.</summary>
    public async Task<IReadOnlyList<Stop>> RoundAsync(int most)
    {
        var stops = new List<Stop> { await TabAsync() };
        while (true)
        {
            Assert.True(stops.Count < most, $"the focus never came round: {string.Join(" > ", stops.TakeLast(5))}");
            var stop = await TabAsync();
            if (stop.ToString() == stops[0].ToString())
            {
                return stops;
            }

            // Between the last stop and the first the focus is with the browser's own window.
            if (stop.Tag != "body")
            {
                stops.Add(stop);
            }
        }
    }

    public async Task GoToAsync(Func<Stop, bool> there, int most)
    {
        for (var presses = 0; !there(await TabAsync()); presses++)
        {
            Assert.True(presses < most, "the focus never came there");
        }
    }

    internal sealed class Stop
    {
        public string Name { get; init; } = "";

        public string Value { get; init; } = "";

        public string Tag { get; init; } = "";

        public bool IsSkipLink { get; init; }

        public bool IsOpenQuestion { get; init; }

        public double Outline { get; init; }

        public bool InSight { get; init; }

        public override string ToString() => $"<{Tag}> {Name} {Value}";
    }
}
