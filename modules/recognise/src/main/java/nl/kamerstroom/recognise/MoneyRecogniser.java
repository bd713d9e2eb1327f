package nl.kamerstroom.recognise;

import java.util.ArrayList;
import java.util.List;
import nl.kamerstroom.text.LetterText;
import nl.kamerstroom.text.Sentence;
import nl.kamerstroom.text.ZoneKind;

/** Finds amounts of money, and the statements that there is none or that it is not disclosed. */
public final class MoneyRecogniser implements Recogniser {

    @Override
    public List<Mention> recognise(LetterText letter) {
        List<Mention> found = new ArrayList<>();
        WordStarts words = new WordStarts(letter.text());
        MoneyTables tables = MoneyTables.of(letter, words);
        for (Sentence sentence : letter.sentences()) {
            boolean inTable = sentence.zone().kind() == ZoneKind.TABLE_ROW && tables.scales(sentence.zone());
            found.addAll(inTable ? tables.cells(sentence.zone()) : MoneySentence.read(words, sentence.span()));
        }
        return found;
    }
}
