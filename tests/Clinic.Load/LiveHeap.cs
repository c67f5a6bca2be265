using System.Globalization;
using System.Net.Sockets;
using System.Text;

namespace Clinic.Load;

/// <summary>The portal's live heap, as its <see cref="StartupHook"/> tells it.</summary>
internal sealed class LiveHeap(string socketPath)
{
    private const int LongestAnswer = 32;

    public async Task<long> ReadAsync()
    {
        using var socket = new Socket(AddressFamily.Unix, SocketType.Stream, ProtocolType.Unspecified);
        await socket.ConnectAsync(new UnixDomainSocketEndPoint(socketPath));
        var answer = new byte[LongestAnswer];
        var length = await socket.ReceiveAsync(answer);
        return long.Parse(Encoding.ASCII.GetString(answer, 0, length), CultureInfo.InvariantCulture);
    }
}
