package nl.kamerstroom.platform;

/** The three questions that an orchestrator asks. */
public enum Probe {
    /** Has it come up? Until then the other probes are not asked. */
    STARTED,
    /** Is it worth keeping? A no means: restart it. */
    LIVE,
    /** Does it do its work now? A no means: wait. */
    READY
}
