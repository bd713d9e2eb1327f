package nl.kamerstroom.extract;

import java.util.Optional;
import nl.kamerstroom.events.LetterReceived;
import nl.kamerstroom.formats.ReadLimits;
import nl.kamerstroom.formats.UnreadableDocumentException;
import nl.kamerstroom.knowledge.KnowledgeBase;
import nl.kamerstroom.parser.worker.IsolatedReader;
import nl.kamerstroom.parser.worker.WorkersUnavailableException;
import nl.kamerstroom.platform.DeadLetterReason;
import nl.kamerstroom.platform.LetterContent;
import nl.kamerstroom.platform.RejectedRecordException;
import nl.kamerstroom.recognise.Recognisers;
import nl.kamerstroom.recognise.Recognition;
import nl.kamerstroom.rules.Extraction;
import nl.kamerstroom.rules.Extractor;
import nl.kamerstroom.text.LetterReader;
import nl.kamerstroom.text.LetterText;
import nl.kamerstroom.text.SourceText;

/** Reads a letter and finds its events; knows nothing of Kafka. Thread-safe. */
final class LetterAnalyst {

    private final IsolatedReader documents;
    private final ReadLimits limits;
    private final LetterReader letters;
    private final Recognisers recognisers;
    private final Extractor extractor;

    LetterAnalyst(
            IsolatedReader documents,
            ReadLimits limits,
            LetterReader letters,
            Recognisers recognisers,
            Extractor extractor) {
        this.documents = documents;
        this.limits = limits;
        this.letters = letters;
        this.recognisers = recognisers;
        this.extractor = extractor;
    }

    /** With the recognisers, the knowledge and the rule packs that come with this version. */
    static LetterAnalyst standard(IsolatedReader documents, ReadLimits limits) {
        return new LetterAnalyst(
                documents,
                limits,
                new LetterReader(),
                Recognisers.standard(KnowledgeBase.load()),
                Extractor.standard());
    }

    /**
     * The text and the candidate events of a letter.
     *
     * @throws RejectedRecordException where the document cannot be read, with the reason
     * @throws ParserNotReadyException where the document is not at fault
     */
    AnalysedLetter analyse(LetterReceived received) {
        LetterText letter = letters.read(textOf(received));
        Recognition recognition = recognisers.recognise(letter);
        Extraction extraction = extractor.extract(letter, recognition);
        return new LetterRecords(received, letter).of(extraction, extractor.rulePackVersion());
    }

    private SourceText textOf(LetterReceived received) {
        try {
            return documents.read(
                    contentOf(received),
                    Optional.ofNullable(received.getFileName()).orElse(""),
                    Optional.of(received.getMediaType()));
        } catch (UnreadableDocumentException unreadable) {
            throw new RejectedRecordException(
                    UnreadableReason.of(unreadable.reason()),
                    Optional.ofNullable(unreadable.getMessage()).orElse(unreadable.toString()),
                    unreadable);
        } catch (WorkersUnavailableException unavailable) {
            throw new ParserNotReadyException(unavailable);
        }
    }

    /** The letter's bytes; what it declares of them is checked before any is unpacked. */
    private byte[] contentOf(LetterReceived received) {
        int size = received.getContentSize();
        if (size > limits.bytes()) {
            throw new RejectedRecordException(
                    DeadLetterReason.TOO_LARGE,
                    "Letter \"%s\" has %d bytes; at most %d are read"
                            .formatted(received.getLetterId(), size, limits.bytes()));
        }
        return LetterContent.unpack(received.getContent(), received.getContentEncoding(), size);
    }
}
