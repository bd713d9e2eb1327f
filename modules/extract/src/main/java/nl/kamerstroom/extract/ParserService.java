package nl.kamerstroom.extract;

import nl.kamerstroom.parser.worker.IsolatedReader;
import nl.kamerstroom.platform.Health;
import nl.kamerstroom.platform.Probe;
import nl.kamerstroom.platform.Service;

/**
 * The processes that parse documents, as a part of the service: it tells whether they can be had, and ends them.
 *
 * @param name of the service
 */
record ParserService(String name, IsolatedReader documents) implements Service {

    /** Nothing to do: processes start when the first document needs one. */
    @Override
    public void start() {}

    @Override
    public Health health() {
        return Health.of(documents
                .fault()
                .map(fault -> Health.Check.failed("parser", fault, Probe.READY))
                .orElseGet(() -> Health.Check.passed("parser", "at hand")));
    }

    @Override
    public void close() {
        documents.close();
    }
}
