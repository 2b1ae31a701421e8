package org.contactrouter.testing;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.contactrouter.knowledge.Bank;
import org.contactrouter.knowledge.BankDraft;
import org.contactrouter.knowledge.BankMaker;
import org.contactrouter.knowledge.BuiltBank;
import org.contactrouter.knowledge.BuiltBank.Learned;
import org.contactrouter.knowledge.FaqEntry;
import org.contactrouter.knowledge.FaqText;

/** Banks that know their phrasings word for word and nothing else. */
public final class WordForWordBanks implements BankMaker {

  @Override
  public BuiltBank build(BankDraft draft) {
    String language = draft.language();
    List<FaqEntry> speaking =
        draft.entries().stream().filter(entry -> entry.texts().containsKey(language)).toList();
    List<WordForWordBank.Phrasing> phrasings =
        speaking.stream()
            .flatMap(
                entry ->
                    Optional.ofNullable(entry.texts().get(language)).stream()
                        .flatMap(text -> phrasings(entry, text)))
            .toList();
    return new BuiltBank(
        write(new WordForWordBank(language, draft.version(), phrasings)),
        speaking.size(),
        phrasings.size(),
        List.of(),
        List.of(),
        Optional.empty(),
        Learned.nothingOf(draft.past().size()));
  }

  @Override
  public Bank read(byte[] stored) {
    try (DataInputStream in = new DataInputStream(new ByteArrayInputStream(stored))) {
      String language = in.readUTF();
      String version = in.readUTF();
      List<WordForWordBank.Phrasing> phrasings = new ArrayList<>();
      for (int left = in.readInt(); left > 0; left--) {
        phrasings.add(new WordForWordBank.Phrasing(in.readUTF(), in.readUTF()));
      }
      return new WordForWordBank(language, version, phrasings);
    } catch (IOException damaged) {
      throw new IllegalArgumentException("these bytes are no bank", damaged);
    }
  }

  private static Stream<WordForWordBank.Phrasing> phrasings(FaqEntry entry, FaqText text) {
    return Stream.concat(text.name().stream(), text.phrasings().stream())
        .map(words -> new WordForWordBank.Phrasing(entry.id(), words));
  }

  private static byte[] write(WordForWordBank bank) {
    ByteArrayOutputStream stored = new ByteArrayOutputStream();
    try (DataOutputStream out = new DataOutputStream(stored)) {
      out.writeUTF(bank.language());
      out.writeUTF(bank.version());
      out.writeInt(bank.phrasings().size());
      for (WordForWordBank.Phrasing phrasing : bank.phrasings()) {
        out.writeUTF(phrasing.entry());
        out.writeUTF(phrasing.words());
      }
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
    return stored.toByteArray();
  }
}
