package nl.kamerstroom.sink.postgres;

import java.util.Collection;
import java.util.Map;
import org.apache.kafka.common.TopicPartition;

/** Where the database says that reading goes on. */
@FunctionalInterface
interface Positions {

    /** The next offset of each partition of which something was stored. */
    Map<TopicPartition, Long> of(Collection<TopicPartition> partitions);
}
