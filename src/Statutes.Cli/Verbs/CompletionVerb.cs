using System.CommandLine;
using Statutes.Cli.Exits;

namespace Statutes.Cli.Verbs;

/// <summary>
/// <c>statutes completion</c>: prints a script that completes verbs and options in a shell. The script asks the program itself, so it is
/// right for every version of it.
/// </summary>
internal static class CompletionVerb
{
    private const string Bash = """
        _statutes() {
            local words
            mapfile -t words < <(statutes "[suggest:$COMP_POINT]" "$COMP_LINE" 2>/dev/null)
            mapfile -t COMPREPLY < <(compgen -W "${words[*]}" -- "${COMP_WORDS[COMP_CWORD]}")
        }
        complete -o bashdefault -o default -F _statutes statutes
        """;

    private const string Zsh = """
        #compdef statutes
        _statutes() {
            local -a words
            words=("${(@f)$(statutes "[suggest:$CURSOR]" "$BUFFER" 2>/dev/null)}")
            compadd -a words
            _files
        }
        compdef _statutes statutes
        """;

    private const string PowerShell = """
        Register-ArgumentCompleter -Native -CommandName statutes -ScriptBlock {
            param($word, $line, $position)
            statutes "[suggest:$position]" "$line" | Where-Object { $_ -like "$word*" } | ForEach-Object {
                [System.Management.Automation.CompletionResult]::new($_, $_, 'ParameterValue', $_)
            }
        }
        """;

    private static readonly Dictionary<string, string> Scripts = new(StringComparer.OrdinalIgnoreCase)
    {
        ["bash"] = Bash,
        ["zsh"] = Zsh,
        ["powershell"] = PowerShell,
    };

    public static Command Create()
    {
        var shell = new Argument<string>("shell") { Description = "bash, zsh or powershell." };
        shell.CompletionSources.Add([.. Scripts.Keys]);
        var command = new Command("completion", "Print a script for a shell that completes verbs and options.") { shell };
        command.SetAction(parsed =>
        {
            if (!Scripts.TryGetValue(parsed.GetValue(shell)!, out var script))
            {
                throw new UsageException(
                    $"“{parsed.GetValue(shell)}” is not a shell known here. Use one of: {string.Join(", ", Scripts.Keys)}.");
            }

            Console.Out.Write(script.ReplaceLineEndings("\n") + "\n");
            return ExitCodes.Done;
        });
        return command;
    }
}
