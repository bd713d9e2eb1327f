package nl.kamerstroom.embedded;

/** An address of the stack on this machine: its usual port, and whom it is for. The order is that of {@code --ports-from}. */
public enum Endpoint {
    CONSOLE(8080, "the console"),
    REGISTRY(8081, "the schema registry"),
    REGISTRY_MANAGEMENT(8082, "the schema registry's health"),
    INGEST(8090, "ingest (POST /letters)"),
    BROKER(9092, "the Kafka broker"),
    CONTROLLER(9093, "the Kafka controller"),
    INGEST_HEALTH(9101, "health and metrics of ingest"),
    EXTRACT_HEALTH(9102, "health and metrics of extract"),
    ENRICH_HEALTH(9103, "health and metrics of enrich"),
    SINK_POSTGRES_HEALTH(9104, "health and metrics of sink-postgres"),
    AUDIT_HEALTH(9105, "health and metrics of audit"),
    DATABASE(15432, "PostgreSQL");

    private final int usualPort;
    private final String purpose;

    Endpoint(int usualPort, String purpose) {
        this.usualPort = usualPort;
        this.purpose = purpose;
    }

    public int usualPort() {
        return usualPort;
    }

    public String purpose() {
        return purpose;
    }
}
