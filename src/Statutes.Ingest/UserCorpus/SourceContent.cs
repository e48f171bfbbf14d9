using System.Collections.Immutable;
using System.Security.Cryptography;
using Statutes.Ingest.Identifying;
using Statutes.Ingest.Parsing;
using Statutes.Model.Text;
using Statutes.Reading;
using Statutes.Reading.Sources;

namespace Statutes.Ingest.UserCorpus;

/// <summary>A file read, with its texts in the form of the corpus.</summary>
/// <param name="Known">What the register keeps of it.</param>
/// <param name="Texts">Its texts.</param>
internal sealed record SourceContent(RegisteredFile Known, ImmutableArray<NormalText> Texts)
{
    /// <summary>No file is read longer.</summary>
    private static readonly TimeSpan MaxTime = TimeSpan.FromSeconds(60);

    /// <summary>Reads a file. Any file gives an answer; what is wrong with it is a diagnostic.</summary>
    /// <param name="path">The file.</param>
    /// <param name="cancellation">Ends the reading.</param>
    public static SourceContent Of(string path, CancellationToken cancellation) => IfChanged(path, "", cancellation)!;

    /// <summary>Reads a file, unless its fingerprint is the one that is known; null where it is.</summary>
    /// <param name="path">The file.</param>
    /// <param name="known">The fingerprint; empty where none is known.</param>
    /// <param name="cancellation">Ends the reading.</param>
    public static SourceContent? IfChanged(string path, string known, CancellationToken cancellation)
    {
        byte[]? bytes;
        try
        {
            bytes = Bytes(path);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return Unreadable(path, e.Message);
        }

        if (bytes is null)
        {
            return Of(path, FileReader.TooLarge(path, ReadingLimits.Default), "");
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
        return Of(path, file, sum);
    }

    private static SourceContent Of(string path, FileContent file, string sum)
    {
        var known = ImmutableArray.CreateBuilder<RegisteredText>();
        var texts = ImmutableArray.CreateBuilder<NormalText>();
        var diagnostics = file.Diagnostics;
        foreach (var text in file.Texts)
        {
            var language = text.Language ?? LanguageDetector.Of(text.Text.Content) ?? Language.Chinese;
            var block = TitleBlock.Read(text.Text, language);
            var identity = TextIdentity.Of(text.Text, language, block, TextIdentity.DayInName(path));
            var normal = NormalText.Of(text, language, block, identity.DocumentNumber);
            known.Add(new RegisteredText(identity, normal.Wording, normal.Articles, normal.FirstArticle));
            texts.Add(normal);
            diagnostics = [.. diagnostics, .. normal.RunTogether.Select(t => RunTogetherArticles.Told(path, t.Line, default, t.Articles))];
        }

        return new SourceContent(new RegisteredFile(path, sum, file.Format.ToString(), known.ToImmutable(), diagnostics), texts.ToImmutable());
    }

    // null where it is larger than is read. What has no length is not opened: a pipe or a device would never end.
    private static byte[]? Bytes(string path) => new FileInfo(path).Length switch
    {
        0 => [],
        var length when length > ReadingLimits.Default.MaxFileBytes => null,
        _ => File.ReadAllBytes(path),
    };

    private static SourceContent Unreadable(string path, string why) => new(
        new RegisteredFile(path, "", nameof(SourceFormat.Unknown), [], [new Diagnostic(DiagnosticCodes.FileUnreadable, Severity.Error, path, 1, default, $"The file cannot be read: {why.ReplaceLineEndings(" ").TrimEnd('.')}.")]), []);
}
