package org.contactrouter.benchmarks.matching;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.en.EnglishAnalyzer;
import org.apache.lucene.analysis.es.SpanishAnalyzer;
import org.apache.lucene.analysis.pt.PortugueseAnalyzer;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field.Store;
import org.apache.lucene.document.StoredField;
import org.apache.lucene.document.TextField;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.StoredFields;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.apache.lucene.util.QueryBuilder;
import org.contactrouter.local.load.Question;

/**
 * Lucene's BM25 over the phrasings, with its analyzer of the language; the entry of the best one.
 */
final class Bm25 implements Ranker {
  private static final String TEXT = "text";
  private static final String LABEL = "label";

  /** So many phrasings are looked at to find three entries. */
  private static final int DEPTH = 100;

  private final QueryBuilder queries;
  private final IndexSearcher searcher;
  private final StoredFields stored;

  Bm25(String language, List<Question> phrasings) {
    Analyzer analyzer =
        switch (language) {
          case "pt" -> new PortugueseAnalyzer();
          case "es" -> new SpanishAnalyzer();
          default -> new EnglishAnalyzer();
        };
    this.queries = new QueryBuilder(analyzer);
    ByteBuffersDirectory directory = new ByteBuffersDirectory();
    try {
      try (IndexWriter writer = new IndexWriter(directory, new IndexWriterConfig(analyzer))) {
        for (Question phrasing : phrasings) {
          Document document = new Document();
          document.add(new TextField(TEXT, phrasing.text(), Store.NO));
          document.add(new StoredField(LABEL, phrasing.label()));
          writer.addDocument(document);
        }
      }
      this.searcher = new IndexSearcher(DirectoryReader.open(directory));
      this.stored = searcher.storedFields();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public List<Ranked> rank(String question) {
    Query query = queries.createBooleanQuery(TEXT, question);
    if (query == null) {
      return List.of();
    }
    Map<String, Ranked> best = new LinkedHashMap<>();
    try {
      for (ScoreDoc found : searcher.search(query, DEPTH).scoreDocs) {
        String label = stored.document(found.doc).get(LABEL);
        best.putIfAbsent(label, new Ranked(label, found.score));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return List.copyOf(best.values());
  }
}
