using System.Globalization;
using Clinic.EndToEnd.Journeys;
using Clinic.Load;
using Clinic.Load.Filling;
using Clinic.Load.Staff;

// `heap` measures patients' circuits, `weigh` measures pages, `cookies` signs a patient in and prints what a browser would
// send; `fill` makes a large database out of a small one, `pace` and `staff-heap` measure clinicians' pages on it.
return args switch
{
    ["heap", var address, var socket, var circuits, var rounds] => await Reports.HeapAsync(new Uri(address), socket, circuits, rounds),
    ["weigh", var address] => await Reports.WeightAsync(new Uri(address)),
    ["cookies", var address] => await CookiesAsync(new Uri(address)),
    ["fill", var folder, var cases, var open, var answered] => await FillAsync(folder, Number(cases), Number(open), Number(answered)),
    ["pace", var address, var rounds] => await StaffReports.PaceAsync(new Uri(address), rounds),
    ["staff-heap", var address, var socket, var circuits, var rounds] => await StaffReports.HeapAsync(new Uri(address), socket, circuits, rounds),
    _ => await ExplainAsync(),
};

static async Task<int> CookiesAsync(Uri address)
{
    using var person = await FormPatient.StartAsync(address, "Nils Oster");
    Console.WriteLine(person.Cookies.GetCookieHeader(address));
    return 0;
}

static async Task<int> FillAsync(string folder, int cases, int open, int answered)
{
    await new FillRun(folder).RunAsync(cases, open, answered, Console.Out);
    return 0;
}

static int Number(string text) => int.Parse(text, CultureInfo.InvariantCulture);

static async Task<int> ExplainAsync()
{
    await Console.Error.WriteLineAsync("""
        Clinic.Load heap ADDRESS SOCKET CIRCUITS ROUNDS | weigh ADDRESS | cookies ADDRESS
        Clinic.Load fill DATA-FOLDER CASES OPEN ANSWERED | pace ADDRESS ROUNDS | staff-heap ADDRESS SOCKET CIRCUITS ROUNDS
        """);
    return 2;
}
