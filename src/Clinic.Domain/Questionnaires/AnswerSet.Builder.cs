namespace Clinic.Domain.Questionnaires;

public sealed partial class AnswerSet
{
    /// <summary>Collects answers; each is checked as it comes.</summary>
    public sealed class Builder
    {
        private readonly short[] values;

        /// <summary>Starts without answers.</summary>
        public Builder()
        {
            values = new short[AnswerCodes.All.Length];
            Array.Fill(values, Unanswered);
        }

        /// <summary>Starts from a finished set, which stays as it is.</summary>
        public Builder(AnswerSet start)
        {
            ArgumentNullException.ThrowIfNull(start);
            values = [.. start.values];
        }

        /// <summary>Sets a whole number.</summary>
        /// <exception cref="ArgumentOutOfRangeException">The value is outside the code's permitted values.</exception>
        public Builder Set(AnswerCode code, int value)
        {
            ArgumentNullException.ThrowIfNull(code);
            if (!code.Allows(value))
            {
                throw new ArgumentOutOfRangeException(nameof(value), $"{code.Name} takes {code.Range}.");
            }

            values[code.Index] = (short)value;
            return this;
        }

        /// <summary>Sets a list of codes; an empty one says "none of these".</summary>
        /// <exception cref="ArgumentException">A list code is unknown here, or the item takes a whole number.</exception>
        public Builder Set(AnswerCode code, IEnumerable<string> listCodes)
        {
            ArgumentNullException.ThrowIfNull(code);
            ArgumentNullException.ThrowIfNull(listCodes);
            if (code.Kind != AnswerKind.CodeList)
            {
                throw new ArgumentException($"{code.Name} takes a whole number.", nameof(code));
            }

            var bits = 0;
            foreach (var listCode in listCodes)
            {
                bits |= 1 << Position(code, listCode);
            }

            values[code.Index] = (short)bits;
            return this;
        }

        /// <summary>Sets a list by the positions of its codes in <see cref="AnswerCode.ListCodes"/>, as bits; none says "none of these".</summary>
        /// <exception cref="ArgumentException">The item takes a whole number.</exception>
        /// <exception cref="ArgumentOutOfRangeException">There is no list code at one of the positions.</exception>
        public Builder SetPositions(AnswerCode code, int positions)
        {
            ArgumentNullException.ThrowIfNull(code);
            if (code.Kind != AnswerKind.CodeList)
            {
                throw new ArgumentException($"{code.Name} takes a whole number.", nameof(code));
            }

            ArgumentOutOfRangeException.ThrowIfNegative(positions);
            ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual(positions, 1 << code.ListCodes.Length);
            values[code.Index] = (short)positions;
            return this;
        }

        /// <summary>Takes an answer away.</summary>
        public Builder Clear(AnswerCode code)
        {
            ArgumentNullException.ThrowIfNull(code);
            values[code.Index] = Unanswered;
            return this;
        }

        /// <summary>The finished set; the builder may go on.</summary>
        public AnswerSet Build() => new([.. values]);
    }
}
