using System.Collections.Concurrent;
using System.Net;
using System.Net.Sockets;

namespace Clinic.EndToEnd.Portal;

/// <summary>
/// A TCP proxy before the portal. Cut, it drops every open socket and turns new ones away, as a phone that leaves the
/// network does; a browser's own offline switch leaves open sockets alone.
/// </summary>
internal sealed class NetworkCable : IAsyncDisposable
{
    private readonly TcpListener listener = new(IPAddress.Loopback, 0);
    private readonly CancellationTokenSource end = new();
    private readonly ConcurrentDictionary<Socket, bool> open = new();
    private readonly Uri target;
    private readonly Task accepting;
    private volatile bool isCut;

    public NetworkCable(Uri target)
    {
        this.target = target;
        listener.Start();
        Address = new Uri($"http://127.0.0.1:{((IPEndPoint)listener.LocalEndpoint).Port}");
        accepting = AcceptAsync();
    }

    public Uri Address { get; }

    public void Cut()
    {
        isCut = true;
        foreach (var socket in open.Keys)
        {
            Drop(socket);
        }
    }

    public void Mend() => isCut = false;

    public async ValueTask DisposeAsync()
    {
        await end.CancelAsync();
        listener.Stop();
        Cut();
        await accepting;
        end.Dispose();
    }

    private async Task AcceptAsync()
    {
        while (!end.IsCancellationRequested)
        {
            try
            {
                _ = JoinAsync(await listener.AcceptSocketAsync(end.Token));
            }
            catch (Exception over) when (over is OperationCanceledException or SocketException or ObjectDisposedException)
            {
                return;
            }
        }
    }

    private async Task JoinAsync(Socket near)
    {
        using var far = new Socket(SocketType.Stream, ProtocolType.Tcp);
        using (near)
        {
            open[near] = true;
            open[far] = true;
            try
            {
                if (!isCut)
                {
                    await far.ConnectAsync(target.Host, target.Port, end.Token);
                    await Task.WhenAny(CopyAsync(near, far), CopyAsync(far, near));
                }
            }
            catch (Exception gone) when (gone is SocketException or OperationCanceledException or ObjectDisposedException)
            {
            }
            finally
            {
                Drop(near);
                Drop(far);
            }
        }
    }

    private async Task CopyAsync(Socket from, Socket to)
    {
        var buffer = new byte[16 * 1024];
        try
        {
            while (await from.ReceiveAsync(buffer, end.Token) is > 0 and var length && !isCut)
            {
                await to.SendAsync(buffer.AsMemory(0, length), end.Token);
            }
        }
        catch (Exception gone) when (gone is SocketException or OperationCanceledException or ObjectDisposedException)
        {
        }
    }

    // Reset, not closed: nothing that was on its way arrives.
    private void Drop(Socket socket)
    {
        if (open.TryRemove(socket, out _))
        {
            socket.Close(0);
        }
    }
}
