using System.CommandLine;
using System.CommandLine.Help;
using System.Text;

namespace Statutes.Cli.Manual;

/// <summary>Writes the manual page of the program in the format of <c>man</c>, from its verbs, arguments and options.</summary>
internal static class ManualPage
{
    private static readonly (string Name, string Meaning)[] Variables =
    [
        ("STATUTES_CORPUS", "The folder of the corpus, unless --corpus is given."),
        ("STATUTES_INDEX", "The folder of the built index, unless --index is given."),
        ("STATUTES_OWN", "The folder of your own corpus, unless --own is given."),
    ];

    private static readonly (string Code, string Meaning)[] Codes =
    [
        ("0", "Done."),
        ("1", "The answer is no (for example, a citation is unresolved), a file could not be read, or the installation is broken."),
        ("2", "Wrong usage; also, if the command line names a file that does not exist."),
    ];

    /// <summary>Returns the page.</summary>
    /// <param name="root">The command line with every verb.</param>
    public static string Of(RootCommand root)
    {
        var page = new StringBuilder();
        page.Append(".TH STATUTES 1\n.SH NAME\nstatutes \\- PRC law by article\n");
        page.Append(".SH SYNOPSIS\n.B statutes\n.I verb\n[arguments] [options]\n");
        page.Append($".SH DESCRIPTION\n{Text(root.Description)}\n.PP\nWhere a verb reads a file, \\- is standard input.\n");
        page.Append(".SH VERBS\n");
        foreach (var verb in root.Subcommands.Where(v => !v.Hidden))
        {
            Write(page, verb);
        }

        page.Append(".SH EXIT STATUS\n");
        foreach (var (code, meaning) in Codes)
        {
            Entry(page, code, meaning);
        }

        page.Append(".SH ENVIRONMENT\n");
        foreach (var (name, meaning) in Variables)
        {
            Entry(page, name, meaning);
        }

        return page.ToString();
    }

    private static void Write(StringBuilder page, Command verb)
    {
        var arguments = verb.Arguments.Where(a => !a.Hidden).ToArray();
        var names = arguments.Select(a => a.Arity.MaximumNumberOfValues > 1 ? $"{a.Name}..." : a.Name);
        page.Append($".SS statutes {Text(string.Join(' ', names.Prepend(verb.Name)))}\n{Text(verb.Description)}\n");
        foreach (var argument in arguments)
        {
            Entry(page, argument.Name, argument.Description);
        }

        foreach (var option in verb.Options.Where(o => !o.Hidden && o is not HelpOption))
        {
            Entry(page, option.ValueType == typeof(bool) ? option.Name : $"{option.Name} {option.HelpName ?? "VALUE"}", option.Description);
        }
    }

    private static void Entry(StringBuilder page, string name, string? meaning) => page.Append($".TP\n.B {Text(name)}\n{Text(meaning)}\n");

    // a hyphen of an option must not become another character, and a line must not begin with a request of the format
    private static string Text(string? text)
    {
        var escaped = (text ?? "").Replace("\\", "\\e", StringComparison.Ordinal).Replace("-", "\\-", StringComparison.Ordinal);
        return escaped is ['.' or '\'', ..] ? "\\&" + escaped : escaped;
    }
}
