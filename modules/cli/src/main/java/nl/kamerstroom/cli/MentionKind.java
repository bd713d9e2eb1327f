package nl.kamerstroom.cli;

import nl.kamerstroom.recognise.DurationMention;
import nl.kamerstroom.recognise.EntityMention;
import nl.kamerstroom.recognise.Mention;
import nl.kamerstroom.recognise.MoneyMention;
import nl.kamerstroom.recognise.ReferenceMention;
import nl.kamerstroom.recognise.TimeMention;

/** What {@code kamerstroom recognise} can look for. */
enum MentionKind {
    TIME,
    MONEY,
    REFERENCE,
    ENTITY;

    /** A duration counts as a time: "met zes maanden" answers the question how long. */
    boolean holds(Mention mention) {
        return switch (mention) {
            case TimeMention time -> this == TIME;
            case DurationMention duration -> this == TIME;
            case MoneyMention money -> this == MONEY;
            case ReferenceMention reference -> this == REFERENCE;
            case EntityMention entity -> this == ENTITY;
        };
    }
}
