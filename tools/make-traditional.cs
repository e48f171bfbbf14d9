// Generates the table of Traditional and Simplified characters from the Unihan Database:
//     dotnet run tools/make-traditional.cs -- Unihan_Variants.txt
// Reads: Unihan_Variants.txt (kSimplifiedVariant), and Unihan_OtherMappings.txt in the same folder (kTGH, the standard characters).
// Writes: src/Statutes.Model/Text/TraditionalCharacters.Table.cs. Exit code 1 when a file is missing or a decision below is wrong.
//
// The rules:
// 1. A pair comes from kSimplifiedVariant. (kTraditionalVariant, read backwards, adds nothing that these rules accept.)
// 2. The Traditional character is in U+4E00..U+9FFF and not in the Table of General Standard Chinese Characters (通用规范汉字表, 2013).
//    A standard character is valid in Simplified text, so it stays: 著, 乾, 藉, 覆.
// 3. The Simplified character is in that table, and is one UTF-16 code unit. So offsets stay, and the result never changes again.
// 4. The decisions below come before the rules.

using System.Globalization;
using System.Text;

(string Reason, string Pairs)[] decisions =
[
    // Rule 2 would leave these as they are.
    ("Standard characters in names and fixed words only (於 a surname, 夥 many, 徵 a musical note, 瞭 in 瞭望), but common in Traditional law.",
        "於于夥伙徵征釐厘瞭了昇升蒐搜"),
    // Rule 3 would find two characters, or the rarer one.
    ("The Simplified characters of Unihan are for names (缐, 锺, 钜); law has the common one.",
        "線线鍾钟鉅巨"),
    // Rule 3 would find nothing, because the simplified form of Unihan is not standard: 谘, 讬, 硷.
    ("The standard table replaces the character by a common one, not by the simplified form that Unihan lists.",
        "諮咨託托鑑鉴嶽岳鍊链綵彩鑛矿鎗枪讚赞巖岩繙翻絃弦餵喂鹼碱賸剩銲焊鑪炉闇暗鍼针鎌镰釦扣諠喧嚐尝瀰弥壠垄奬奖龎庞"),
    // Rule 1 would find nothing.
    ("Forms of Taiwan and Hong Kong, and older forms, without a simplified form in Unihan.",
        "洩泄淨净癒愈証证週周遊游紮扎衆众裏里佈布佔占僱雇兇凶盃杯饑饥鷄鸡妳你徬旁朮术淒凄爲为痺痹砲炮竪竖醃腌卹恤" +
        "衞卫綫线説说啓启滙汇羣群汙污汚污菸烟踰逾慾欲姪侄効效産产鋭锐緖绪絶绝査查敎教旣既卽即眞真吿告峯峰牀床麪面喫吃粧妆" +
        "汎泛徧遍脣唇舖铺豔艳菓果蔴麻蓆席譁哗隣邻隷隶顔颜鬪斗壻婿搾榨煖暖燻熏畧略籐藤覈核蹟迹隄堤餽馈姙妊宂冗廻回弔吊敍叙" +
        "槓杠歎叹箇个簷檐綉绣舘馆頼赖唸念傚效槪概濬浚閙闹塚冢墻墙嚮向揹背籤签稜棱癡痴脇胁痲麻譭毁燬毁衹只妬妒寃冤" +
        "擧举牴抵罸罚駡骂厠厕塡填彊强愼慎遡溯綑捆濶阔柺拐栢柏氷冰鴈雁"),
];

if (args.Length != 1)
{
    Console.Error.WriteLine("make-traditional.cs -- Unihan_Variants.txt");
    return 2;
}

var variantsPath = args[0];
var standardPath = Path.Combine(Path.GetDirectoryName(Path.GetFullPath(variantsPath))!, "Unihan_OtherMappings.txt");
if (new[] { variantsPath, standardPath }.FirstOrDefault(p => !File.Exists(p)) is { } missing)
{
    Console.Error.WriteLine(
        $"""
        "{missing}" is missing.
        The tool needs two files of the Unihan Database in one folder: Unihan_Variants.txt and Unihan_OtherMappings.txt.
        Both are in Unihan.zip of the Unicode Character Database. Debian has them in the package unicode-data:
            apt-get install unicode-data
            for f in Variants OtherMappings; do bzcat /usr/share/unicode/Unihan_$f.txt.bz2 > Unihan_$f.txt; done
        """);
    return 1;
}

var standard = Values(standardPath, "kTGH").Select(v => v.Character).ToHashSet();
if (standard.Count == 0)
{
    Console.Error.WriteLine($"\"{standardPath}\" has no field kTGH. Use the Unihan Database 11.0 or later.");
    return 1;
}

var (pairs, undecided) = FromUnihan();
if (Decide() is { Length: > 0 } errors)
{
    Console.Error.WriteLine(string.Join('\n', errors));
    return 1;
}

var here = AppContext.GetData("EntryPointFileDirectoryPath") as string ?? Path.Combine(Directory.GetCurrentDirectory(), "tools");
var output = Path.Combine(Path.GetDirectoryName(here)!, "src", "Statutes.Model", "Text", "TraditionalCharacters.Table.cs");
const string VersionLine = "# Unicode version: ";
var versionLine = File.ReadLines(variantsPath).FirstOrDefault(l => l.StartsWith(VersionLine, StringComparison.Ordinal));
var version = versionLine?[VersionLine.Length..] ?? "of an unknown version";
File.WriteAllText(output, Header() + Table(), new UTF8Encoding(false));
var decided = decisions.Sum(d => d.Pairs.Length / 2);
Console.WriteLine($"Wrote {output}: {pairs.Count} pairs, {decided} by decision, {pairs.Count - decided} from Unihan {version}.");
return 0;

// the pairs by the rules 1 to 3, and the characters with more than one possible result
(SortedDictionary<char, char> Pairs, SortedDictionary<char, char[]> Undecided) FromUnihan()
{
    var (one, several) = (new SortedDictionary<char, char>(), new SortedDictionary<char, char[]>());
    foreach (var (character, value) in Values(variantsPath, "kSimplifiedVariant"))
    {
        if (character is < 0x4E00 or > 0x9FFF || standard.Contains(character))
        {
            continue;
        }

        var allowed = value.Split(' ').Select(CodePoint).Where(c => c <= char.MaxValue && standard.Contains(c));
        char[] results = [.. allowed.Select(c => (char)c)];
        if (results.Length == 1)
        {
            one.Add((char)character, results[0]);
        }
        else if (results.Length > 1)
        {
            several.Add((char)character, results);
        }
    }

    return (one, several);
}

// adds the decisions to the pairs; returns what is wrong with them
string[] Decide()
{
    var wrong = new List<string>();
    var seen = new HashSet<char>();
    foreach (var (from, to) in decisions.SelectMany(d => d.Pairs.Chunk(2)).Select(p => (p[0], p[^1])))
    {
        if (from == to || from is < '\u4E00' or > '\u9FFF' || !standard.Contains(to))
        {
            wrong.Add($"Decision {from} -> {to}: the first must be in U+4E00..U+9FFF, the second another character, and standard.");
        }
        else if (!seen.Add(from))
        {
            wrong.Add($"Decision {from} -> {to}: {from} is decided twice. Remove one.");
        }
        else if (pairs.TryGetValue(from, out var already) && already == to)
        {
            wrong.Add($"Decision {from} -> {to}: Unihan has the same pair. Remove the decision.");
        }

        pairs[from] = to;
    }

    var open = undecided.Where(u => !pairs.ContainsKey(u.Key));
    wrong.AddRange(open.Select(u => $"{u.Key} can be {string.Join(" or ", u.Value)}. Add a decision."));
    var chains = pairs.Where(p => pairs.ContainsKey(p.Value));
    wrong.AddRange(chains.Select(p => $"{p.Key} -> {p.Value}: {p.Value} has a simplified form too. Change the decision."));
    return [.. wrong];
}

// the head of the file: source, licence, decisions
string Header()
{
    var text = new StringBuilder(
        $$"""
        // <auto-generated>
        // Generated by tools/make-traditional.cs. Do not edit: change the decisions in the tool, and run it again.
        // Source: Unihan Database {{version}}, Unihan_Variants.txt (kSimplifiedVariant) and Unihan_OtherMappings.txt (kTGH).
        // Copyright © 1991-2022 Unicode, Inc. Used under the Unicode License: see THIRD-PARTY-NOTICES.md.
        // The rules are in the tool. These pairs are decisions, and not from kSimplifiedVariant:

        """);
    foreach (var (reason, characters) in decisions)
    {
        text.Append("// - ").Append(reason).Append('\n');
        foreach (var line in characters.Chunk(2).Select(p => new string(p)).Chunk(40))
        {
            text.Append("//   ").AppendJoin(' ', line).Append('\n');
        }
    }

    return text.Append("// </auto-generated>\n\n").ToString().ReplaceLineEndings("\n");
}

string Table()
{
    var masks = new ulong[(0x9FFF - 0x4E00 + 1) / 64];
    foreach (var c in pairs.Keys)
    {
        masks[(c - 0x4E00) / 64] |= 1UL << ((c - 0x4E00) % 64);
    }

    var starts = masks.Select((_, block) => pairs.Keys.Count(c => c < 0x4E00 + (block * 64)));
    return $$"""
        namespace Statutes.Model.Text;

        public static partial class TraditionalCharacters
        {
            // A bit for each character from U+4E00 on, 64 to a block: 1 where the character is Traditional.
            private static ReadOnlySpan<ulong> Masks =>
            [
        {{Lines(masks.Select(m => m.ToString("X16", CultureInfo.InvariantCulture)).Select(m => $"0x{m},"), 6, " ")}}
            ];

            // For each block, the number of Traditional characters before it.
            private static ReadOnlySpan<ushort> Starts =>
            [
        {{Lines(starts.Select(s => s.ToString(CultureInfo.InvariantCulture) + ","), 20, " ")}}
            ];

            // The Simplified characters, in the order of the Traditional ones, which the comments show.
            private static ReadOnlySpan<char> Simplified =>
            [
        {{string.Join('\n', pairs.Chunk(32).Select(PairLines))}}
            ];
        }

        """.ReplaceLineEndings("\n");

    static string PairLines(KeyValuePair<char, char>[] line) =>
        "        // " + string.Join("   ", line.Select(p => p.Key)) + "\n        " + string.Concat(line.Select(p => $"'{p.Value}',"));

    static string Lines(IEnumerable<string> values, int perLine, string between) =>
        string.Join('\n', values.Chunk(perLine).Select(line => "        " + string.Join(between, line)));
}

// the values of a field: lines such as "U+7DB2<tab>kSimplifiedVariant<tab>U+7F51"
static IEnumerable<(int Character, string Value)> Values(string path, string field) =>
    from line in File.ReadLines(path)
    let parts = line.Split('\t')
    where parts.Length == 3 && parts[1] == field
    select (CodePoint(parts[0]), parts[2]);

static int CodePoint(string text) => int.Parse(text.AsSpan(2), NumberStyles.HexNumber, CultureInfo.InvariantCulture);
