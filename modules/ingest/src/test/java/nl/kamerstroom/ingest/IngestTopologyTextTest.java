package nl.kamerstroom.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import nl.kamerstroom.testkit.TopologyHarness;
import org.junit.jupiter.api.Test;

class IngestTopologyTextTest {

    private static final Path REVIEWED = Path.of("../../docs/topologies/ingest.txt");
    private static final Path ACTUAL = Path.of("target/topologies/ingest.txt");

    @Test
    void shouldLookAsReviewed() throws IOException {
        try (TopologyHarness ingest = TopologyHarness.of(IngestMain.SERVICE, Map.of())) {
            // When
            String topology = IngestMain.SERVICE
                    .topology(ingest.context())
                    .orElseThrow()
                    .describe()
                    .toString();

            // Then
            Files.createDirectories(ACTUAL.getParent());
            Files.writeString(ACTUAL, topology);
            assertThat(ACTUAL)
                    .as("the topology; review '%s' and copy it to '%s'", ACTUAL, REVIEWED)
                    .hasSameTextualContentAs(REVIEWED);
        }
    }
}
