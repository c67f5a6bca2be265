using Clinic.EndToEnd.Journeys;
using Clinic.Load;

// `heap` measures circuits, `weigh` measures pages, `cookies` signs a patient in and prints what a browser would send.
return args switch
{
    ["heap", var address, var socket, var circuits, var rounds] => await Reports.HeapAsync(new Uri(address), socket, circuits, rounds),
    ["weigh", var address] => await Reports.WeightAsync(new Uri(address)),
    ["cookies", var address] => await CookiesAsync(new Uri(address)),
    _ => await ExplainAsync(),
};

static async Task<int> CookiesAsync(Uri address)
{
    using var person = await FormPatient.StartAsync(address, "Nils Oster");
    Console.WriteLine(person.Cookies.GetCookieHeader(address));
    return 0;
}

static async Task<int> ExplainAsync()
{
    await Console.Error.WriteLineAsync("Clinic.Load heap ADDRESS SOCKET CIRCUITS ROUNDS | weigh ADDRESS | cookies ADDRESS");
    return 2;
}
