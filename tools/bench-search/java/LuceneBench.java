import java.io.BufferedReader;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.LowerCaseFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.cjk.CJKBigramFilter;
import org.apache.lucene.analysis.cjk.CJKWidthFilter;
import org.apache.lucene.analysis.standard.StandardTokenizer;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.StoredField;
import org.apache.lucene.document.TextField;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.search.BooleanClause;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.store.MMapDirectory;
import org.apache.lucene.util.QueryBuilder;

/**
 * Java Lucene as a peer. Arguments: a file of articles, one a line (their line ends as U+2028); a file of queries, one a line (terms separated
 * by spaces); a folder for the index. Then it reads commands from standard input, one a line, and answers each with one line:
 * "build" (seconds), "open" (number of articles), "count" (matches of each query), "content N" and "rank N" (microseconds of each query,
 * N rounds), "threads T N" (queries a second).
 */
public final class LuceneBench {
    private static final Analyzer ANALYZER = new Analyzer() {
        @Override
        protected TokenStreamComponents createComponents(String field) {
            StandardTokenizer source = new StandardTokenizer();
            TokenStream stream = new LowerCaseFilter(new CJKWidthFilter(source));
            return new TokenStreamComponents(source, new CJKBigramFilter(stream, CJKBigramFilter.HAN));
        }
    };

    private static final QueryBuilder BUILDER = new QueryBuilder(ANALYZER);
    private static IndexSearcher searcher;
    private static volatile long lengthRead;

    public static void main(String[] args) throws Exception {
        List<String> articles = Files.readAllLines(Path.of(args[0]), StandardCharsets.UTF_8);
        articles.replaceAll(a -> a.replace('\u2028', '\n'));
        List<String> queries = Files.readAllLines(Path.of(args[1]), StandardCharsets.UTF_8);
        Path index = Path.of(args[2]);
        BufferedReader in = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
        for (String line = in.readLine(); line != null; line = in.readLine()) {
            String[] command = line.split(" ");
            StringBuilder answer = new StringBuilder();
            switch (command[0]) {
                case "build":
                    answer.append(build(articles, index));
                    break;
                case "open":
                    searcher = new IndexSearcher(DirectoryReader.open(new MMapDirectory(index)));
                    answer.append(searcher.getIndexReader().numDocs());
                    break;
                case "count":
                    for (String query : queries) {
                        answer.append(searcher.count(parse(query))).append(' ');
                    }
                    break;
                case "content":
                case "rank":
                    for (int round = Integer.parseInt(command[1]); round > 0; round--) {
                        for (String query : queries) {
                            long start = System.nanoTime();
                            search(query, command[0].equals("content"));
                            answer.append((System.nanoTime() - start) / 1000.0).append(' ');
                        }
                    }
                    break;
                case "threads":
                    answer.append(threads(queries, Integer.parseInt(command[1]), Integer.parseInt(command[2])));
                    break;
                default:
                    answer.append("unknown");
            }
            System.out.println(answer);
        }
    }

    private static double build(List<String> articles, Path index) throws Exception {
        if (Files.exists(index)) {
            try (Stream<Path> files = Files.walk(index)) {
                for (Path file : (Iterable<Path>) files.sorted(Comparator.reverseOrder())::iterator) {
                    Files.delete(file);
                }
            }
        }
        long start = System.nanoTime();
        IndexWriterConfig config = new IndexWriterConfig(ANALYZER).setOpenMode(IndexWriterConfig.OpenMode.CREATE).setRAMBufferSizeMB(64);
        try (MMapDirectory directory = new MMapDirectory(index); IndexWriter writer = new IndexWriter(directory, config)) {
            int id = 0;
            for (String article : articles) {
                Document document = new Document();
                document.add(new StoredField("id", id++));
                document.add(new TextField("content", article, Field.Store.YES));
                writer.addDocument(document);
            }
            writer.forceMerge(1);
            writer.commit();
        }
        return (System.nanoTime() - start) / 1e9;
    }

    // every term is an exact phrase, all are required; parsed for each search, as every peer does
    private static Query parse(String query) {
        BooleanQuery.Builder all = new BooleanQuery.Builder();
        for (String term : query.split(" ")) {
            all.add(BUILDER.createPhraseQuery("content", term), BooleanClause.Occur.MUST);
        }
        return all.build();
    }

    private static void search(String query, boolean withContent) throws Exception {
        ScoreDoc[] hits = searcher.search(parse(query), 10).scoreDocs;
        long length = hits.length;
        if (withContent) {
            for (ScoreDoc hit : hits) {
                length += searcher.doc(hit.doc).get("content").length();
            }
        }
        lengthRead = length;
    }

    private static double threads(List<String> queries, int count, int rounds) throws Exception {
        List<Thread> threads = new ArrayList<>();
        long start = System.nanoTime();
        for (int i = 0; i < count; i++) {
            Thread thread = new Thread(() -> {
                try {
                    for (int round = 0; round < rounds; round++) {
                        for (String query : queries) {
                            search(query, true);
                        }
                    }
                } catch (Exception e) {
                    throw new IllegalStateException(e);
                }
            });
            thread.start();
            threads.add(thread);
        }
        for (Thread thread : threads) {
            thread.join();
        }
        return (double) count * rounds * queries.size() / ((System.nanoTime() - start) / 1e9);
    }
}
