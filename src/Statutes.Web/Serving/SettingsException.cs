namespace Statutes.Web.Serving;

/// <summary>A setting has an invalid value. The message names the setting, the value and the fix.</summary>
/// <param name="setting">The setting, as an environment variable has it.</param>
/// <param name="value">Its value.</param>
/// <param name="fix">A sentence that says which values are valid.</param>
public sealed class SettingsException(string setting, string value, string fix)
    : Exception($"“{value}” is not a valid value of {setting}. {fix}");
