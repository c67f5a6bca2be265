using System.Collections.Immutable;
using System.Text;
using Clinic.Domain.Questionnaires;
using CsCheck;

namespace Clinic.Domain.Tests.Questionnaires;

public sealed class AnswerCodesTests
{
    [Fact]
    public void Every_code_is_found_by_its_name_and_by_its_bytes() =>
        Assert.All(AnswerCodes.All, code =>
        {
            Assert.True(AnswerCodes.TryFind(code.Name, out var byName));
            Assert.True(AnswerCodes.TryFind(Encoding.UTF8.GetBytes(code.Name), out var byBytes));
            Assert.Same(code, byName);
            Assert.Same(code, byBytes);
        });

    [Theory]
    [InlineData("")]
    [InlineData("phq9")]
    [InlineData("phq9.")]
    [InlineData("phq9.0")]
    [InlineData("phq9.11")]
    [InlineData("PHQ9.1")]
    [InlineData("phq8.1")]
    [InlineData("pxq9.1")]
    [InlineData("preg ")]
    [InlineData("ci\0")]
    public void A_name_that_only_looks_like_a_code_is_not_found(string name) =>
        Assert.False(AnswerCodes.TryFind(Encoding.UTF8.GetBytes(name), out _));

    [Fact]
    public void Any_bytes_are_found_exactly_where_their_text_is() =>
        Gen.Select(Gen.Int[0, AnswerCodes.All.Length - 1], Gen.Int[0, 20], Gen.Byte, Gen.Int[0, 3]).Sample((code, place, letter, change) =>
        {
            List<byte> name = [.. Encoding.UTF8.GetBytes(AnswerCodes.All[code].Name)];
            place %= name.Count;
            switch (change)
            {
                case 0:
                    name[place] = letter;
                    break;
                case 1:
                    name.Insert(place, letter);
                    break;
                case 2:
                    name.RemoveAt(place);
                    break;
                default:
                    break;
            }

            var text = Encoding.Latin1.GetString([.. name]);
            var byText = AnswerCodes.All.FirstOrDefault(known => known.Name == text);
            Assert.Equal(byText is not null, AnswerCodes.TryFind([.. name], out var found));
            Assert.Same(byText, found);
        });

    [Fact]
    public void The_items_of_a_scale_stand_side_by_side()
    {
        ImmutableArray<AnswerCode>[] scales =
        [
            AnswerCodes.Phq9, AnswerCodes.Gad7, AnswerCodes.Exhaustion, AnswerCodes.Cynicism, AnswerCodes.Efficacy,
            AnswerCodes.Asq, AnswerCodes.AuditC,
        ];

        Assert.All(scales, items => Assert.Equal(
            Enumerable.Range(items[0].Index, items.Length), items.Select(item => item.Index)));
    }

    [Fact]
    public void A_list_code_is_found_by_its_bytes_at_its_position() =>
        Assert.All(AnswerCodes.All.Where(code => code.Kind == AnswerKind.CodeList), code =>
        {
            Assert.Equal(
                Enumerable.Range(0, code.ListCodes.Length),
                code.ListCodes.Select(listCode => code.FindListCode(Encoding.UTF8.GetBytes(listCode))));
            Assert.Equal(-1, code.FindListCode("nothing"u8));
            Assert.Equal(-1, code.FindListCode([]));
        });
}
