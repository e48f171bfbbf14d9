using System.Collections.Immutable;
using System.Security.Cryptography;
using Statutes.Ingest.Identifying;
using Statutes.Ingest.Layout;
using Statutes.Ingest.Parsing;
using Statutes.Model.Text;
using Statutes.Reading;
using Statutes.Reading.Sources;

namespace Statutes.Ingest.UserCorpus;

/// <summary>The content of a file, with its texts in the form of the corpus.</summary>
/// <param name="Registered">The entry of the file in the register.</param>
/// <param name="Texts">Its texts.</param>
internal sealed record SourceContent(RegisteredFile Registered, ImmutableArray<NormalText> Texts)
{
    /// <summary>The time after which reading a file stops.</summary>
    private static readonly TimeSpan MaxTime = TimeSpan.FromSeconds(60);

    /// <summary>Reads a file. Any file gives a result; problems are reported as diagnostics.</summary>
    /// <param name="files">The files of the ingest.</param>
    /// <param name="path">The file.</param>
    /// <param name="cancellation">Cancels the reading.</param>
    public static SourceContent Read(SourceFiles files, string path, CancellationToken cancellation) =>
        ReadIfChanged(files, path, "", cancellation)!;

    /// <summary>Reads a file if its fingerprint has changed; returns null if it has not.</summary>
    /// <param name="files">The files of the ingest.</param>
    /// <param name="path">The file.</param>
    /// <param name="known">The fingerprint at the last ingest; empty if the file was not read before.</param>
    /// <param name="cancellation">Cancels the reading.</param>
    public static SourceContent? ReadIfChanged(SourceFiles files, string path, string known, CancellationToken cancellation)
    {
        byte[]? bytes;
        try
        {
            bytes = files.Read(path);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return Unreadable(path, e.Message);
        }

        if (bytes is null)
        {
            return Create(path, FileReader.TooLarge(path, ReadingLimits.Default), "");
        }

        var sum = Convert.ToHexStringLower(SHA256.HashData(bytes));
        if (sum == known)
        {
            return null;
        }

        using var time = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        time.CancelAfter(MaxTime);
        var file = FileReader.Read(path, bytes, ReadingLimits.Default, time.Token);
        cancellation.ThrowIfCancellationRequested();
        return Create(path, file, sum);
    }

    private static SourceContent Create(string path, FileContent file, string sum)
    {
        var registered = ImmutableArray.CreateBuilder<RegisteredText>();
        var texts = ImmutableArray.CreateBuilder<NormalText>();
        var diagnostics = file.Diagnostics;
        foreach (var extracted in file.Texts)
        {
            var language = extracted.Language ?? LanguageDetector.Of(extracted.Text.Content) ?? Language.Chinese;
            var (text, ofLayout) = TextLayout.Repair(path, extracted, language, file.Format);
            diagnostics = diagnostics.AddRange(ofLayout);
            var block = TitleBlock.Read(text.Text, language);
            var identity = TextIdentity.Of(text.Text, language, block, TextIdentity.DayInName(path));
            var normal = NormalText.Of(text, language, block, identity.DocumentNumber);
            registered.Add(new RegisteredText(identity, normal.Wording, normal.Articles, normal.FirstArticle));
            texts.Add(normal);
            diagnostics = diagnostics.AddRange(
                normal.RunTogether.Select(t => RunTogetherArticles.ToDiagnostic(path, t.Line, default, t.Articles)));
        }

        return new SourceContent(
            new RegisteredFile(path, sum, file.Format.ToString(), registered.ToImmutable(), diagnostics), texts.ToImmutable());
    }

    private static SourceContent Unreadable(string path, string problem)
    {
        var reason = problem.ReplaceLineEndings(" ").TrimEnd('.');
        var message = $"The file cannot be read: {reason}. Make it readable for the user that runs statutes.";
        var diagnostic = new Diagnostic(DiagnosticCodes.FileUnreadable, Severity.Error, path, 1, default, message);
        return new SourceContent(new RegisteredFile(path, "", nameof(SourceFormat.Unknown), [], [diagnostic]), []);
    }
}
