using Spectre.Console;

namespace Clinic.Cli;

/// <summary>
/// A progress bar over how much of the input is read, for a person at a terminal. On a pipe, and where the result itself
/// goes to the terminal, there is none: the output stays clean.
/// </summary>
internal static class ReadingBar
{
    public static Task<T> ShowAsync<T>(Terminal terminal, string title, Stream reading, bool resultOnTerminal, Func<Stream, Task<T>> work) =>
        !terminal.IsInteractive || resultOnTerminal
            ? work(reading)
            : AnsiConsole.Create(Settings(terminal)).Progress()
                .Columns(new TaskDescriptionColumn(), new ProgressBarColumn(), new PercentageColumn(), new RemainingTimeColumn())
                .StartAsync(async bar =>
                {
                    var task = bar.AddTask(title, maxValue: reading.CanSeek ? Math.Max(reading.Length, 1) : 1);
                    task.IsIndeterminate = !reading.CanSeek;
                    var result = await work(new CountedStream(reading, read => task.Increment(reading.CanSeek ? read : 0)));
                    task.IsIndeterminate = false;
                    task.Value = task.MaxValue;
                    return result;
                });

    private static AnsiConsoleSettings Settings(Terminal terminal) => new()
    {
        Out = new AnsiConsoleOutput(terminal.Text),
        Ansi = terminal.UnderstandsEscapes ? AnsiSupport.Yes : AnsiSupport.Detect,
        Interactive = terminal.UnderstandsEscapes ? InteractionSupport.Yes : InteractionSupport.Detect,
    };

    /// <summary>Hands on what is read and says how much it was. Whoever opened the inner stream closes it.</summary>
    private sealed class CountedStream(Stream inner, Action<int> count) : Stream
    {
        public override bool CanRead => true;

        public override bool CanSeek => false;

        public override bool CanWrite => false;

        public override long Length => throw new NotSupportedException();

        public override long Position
        {
            get => throw new NotSupportedException();
            set => throw new NotSupportedException();
        }

        public override int Read(byte[] buffer, int offset, int count) => Counted(inner.Read(buffer, offset, count));

        public override async ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default) =>
            Counted(await inner.ReadAsync(buffer, cancellationToken));

        public override Task<int> ReadAsync(byte[] buffer, int offset, int count, CancellationToken cancellationToken) =>
            ReadAsync(buffer.AsMemory(offset, count), cancellationToken).AsTask();

        public override void Flush()
        {
        }

        public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

        public override void SetLength(long value) => throw new NotSupportedException();

        public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();

        private int Counted(int read)
        {
            count(read);
            return read;
        }
    }
}
