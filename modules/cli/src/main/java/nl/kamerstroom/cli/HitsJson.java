package nl.kamerstroom.cli;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import nl.kamerstroom.recognise.Mention;
import nl.kamerstroom.text.LetterText;

/** What a recogniser found in one line, as one line of JSON: {@code {"hits":[{"surface":…,"value":…,"start":…,"end":…}]}}. */
final class HitsJson {

    private static final ObjectMapper MAPPER = new ObjectMapper();

    private HitsJson() {}

    static String write(LetterText letter, List<Mention> hits) throws JsonProcessingException {
        ObjectNode line = MAPPER.createObjectNode();
        var array = line.putArray("hits");
        for (Mention hit : hits) {
            array.addObject()
                    .put("surface", letter.words(hit.span()))
                    .put("value", hit.value())
                    .put("start", hit.span().start())
                    .put("end", hit.span().end());
        }
        return MAPPER.writeValueAsString(line);
    }
}
