using Statutes.Model.Corpus;

namespace Statutes.Tests;

/// <summary>Takes works out of a corpus. The others stay as they are, without their references to what is gone.</summary>
internal static class PartsOfCorpus
{
    extension(LinkedCorpus corpus)
    {
        /// <summary>Returns the corpus without a work.</summary>
        public LinkedCorpus Without(string work) => corpus.Where(w => w != work, work);

        /// <summary>Returns the corpus with two works alone, so that an index of it is built in no time.</summary>
        public LinkedCorpus Only(string first, string second) => corpus.Where(w => w == first || w == second, first + second);

        private LinkedCorpus Where(Func<string, bool> stays, string name) => new(
            "0123456789abcdef" + name, [.. corpus.Works.Where(w => stays(w.Id.Slug))],
            [.. corpus.Documents.Where(d => stays(d.Version.Work.Slug))],
            [.. corpus.References.Where(r => stays(r.From.Version.Work.Slug) && r.Targets.All(t => stays(t.Version.Work.Slug)))],
            corpus.Glossary,
            [.. corpus.Concordances.Where(c => stays(c.From.Work.Slug))])
        {
            Subjects = [.. corpus.Subjects.Where(s => stays(s.Article.Version.Work.Slug))],
            Duties = corpus.Duties,
        };
    }
}
