package nl.kamerstroom.ingest;

/**
 * A letter that the broker has taken over.
 *
 * @param id of this handing in; another one gets another id, also for the same letter
 * @param letterId official id where the file name gives one, else the content hash
 * @param mediaType what the bytes were found to be
 */
record Submission(String id, String letterId, String contentHash, MediaType mediaType) {

    /** The record header that carries the id through the topology to the outcome. */
    static final String ID_HEADER = "kamerstroom.submission.id";
}
