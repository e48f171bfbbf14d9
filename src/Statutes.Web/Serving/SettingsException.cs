namespace Statutes.Web.Serving;

/// <summary>A setting has a value that means nothing. The message names the setting and the mend.</summary>
/// <param name="setting">The setting, as an environment variable has it.</param>
/// <param name="value">Its value.</param>
/// <param name="mend">What it may be.</param>
public sealed class SettingsException(string setting, string value, string mend) : Exception($"{setting} is “{value}”. {mend}");
