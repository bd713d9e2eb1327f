package nl.kamerstroom.rules;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import nl.kamerstroom.text.LetterText;

/** Writes what was found in a letter as one line of JSON, the form in which letters are compared. */
public final class ExtractionJson {

    private final JsonFactory json = new JsonFactory();

    /**
     * Writes one letter.
     *
     * @param id what the letter is called
     */
    public String line(String id, LetterText letter, Extraction extraction) {
        StringWriter line = new StringWriter();
        try (JsonGenerator out = json.createGenerator(line)) {
            out.writeStartObject();
            out.writeObjectFieldStart("letter");
            out.writeStringField("id", id);
            out.writeStringField(
                    "date", letter.metadata().date().map(LocalDate::toString).orElse(null));
            out.writeStringField("sender", String.join("; ", letter.metadata().senders()));
            out.writeStringField("text", letter.text());
            out.writeEndObject();
            out.writeArrayFieldStart("events");
            for (CandidateEvent event : extraction.events()) {
                write(out, event);
            }
            out.writeEndArray();
            out.writeEndObject();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return line.toString();
    }

    private static void write(JsonGenerator out, CandidateEvent event) throws IOException {
        out.writeStartObject();
        out.writeStringField("type", event.type());
        out.writeStringField("modality", event.modality().name());
        out.writeBooleanField("negated", event.negated());
        out.writeNumberField("confidence", event.confidence());
        out.writeObjectFieldStart("evidence");
        write(out, event.evidence(), "quote");
        out.writeEndObject();
        out.writeArrayFieldStart("arguments");
        for (Argument argument : event.arguments()) {
            write(out, argument);
        }
        out.writeEndArray();
        out.writeStringField("rule", event.rule());
        out.writeArrayFieldStart("reasons");
        for (String reason : event.reasons()) {
            out.writeString(reason);
        }
        out.writeEndArray();
        out.writeEndObject();
    }

    private static void write(JsonGenerator out, Argument argument) throws IOException {
        out.writeStartObject();
        out.writeStringField("role", argument.role());
        out.writeStringField("value", argument.value());
        if (argument.id().isPresent()) {
            out.writeStringField("id", argument.id().get());
        }
        if (argument.evidence().isPresent()) {
            write(out, argument.evidence().get(), "surface");
        }
        if (!argument.derivedFrom().isEmpty()) {
            out.writeArrayFieldStart("derivedFrom");
            for (String role : argument.derivedFrom()) {
                out.writeString(role);
            }
            out.writeEndArray();
        }
        out.writeEndObject();
    }

    private static void write(JsonGenerator out, Evidence evidence, String words) throws IOException {
        out.writeNumberField("start", evidence.span().start());
        out.writeNumberField("end", evidence.span().end());
        out.writeStringField(words, evidence.quote());
    }
}
