package nl.kamerstroom.enrich;

import java.time.DateTimeException;
import java.time.LocalTime;
import java.time.Period;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import nl.kamerstroom.events.Attribute;
import nl.kamerstroom.events.Coverage;
import nl.kamerstroom.events.CoverageValue;
import nl.kamerstroom.events.DocumentRef;
import nl.kamerstroom.events.DurationValue;
import nl.kamerstroom.events.EntityKind;
import nl.kamerstroom.events.EntityRef;
import nl.kamerstroom.events.EventArgument;
import nl.kamerstroom.events.FormatValue;
import nl.kamerstroom.events.MeetingFormat;
import nl.kamerstroom.events.TextValue;
import nl.kamerstroom.events.TimeInterval;
import org.apache.avro.specific.SpecificRecord;

/** Arguments as the value records of the schemas: the canonical string and what it says in typed form. */
record TypedValues(EntityResolver entities) {

    /**
     * The argument as a value of a kind.
     *
     * @throws IllegalArgumentException where its canonical string is none of the kind
     */
    SpecificRecord of(ValueKind kind, EventArgument argument) {
        return switch (kind) {
            case ENTITY -> entity(argument);
            case TIME -> time(argument);
            case DURATION -> duration(argument);
            case MONEY -> Amount.of(argument);
            case FORMAT ->
                FormatValue.newBuilder()
                        .setValue(symbol(MeetingFormat.class, argument.getValue()))
                        .setEvidence(argument.getEvidence())
                        .setDerivedFrom(argument.getDerivedFrom())
                        .build();
            case COVERAGE ->
                CoverageValue.newBuilder()
                        .setValue(symbol(Coverage.class, argument.getValue()))
                        .setEvidence(argument.getEvidence())
                        .setDerivedFrom(argument.getDerivedFrom())
                        .build();
            case DOCUMENT ->
                DocumentRef.newBuilder()
                        .setValue(argument.getValue())
                        .setEvidence(argument.getEvidence())
                        .setDerivedFrom(argument.getDerivedFrom())
                        .build();
            case TEXT ->
                TextValue.newBuilder()
                        .setValue(argument.getValue())
                        .setEvidence(argument.getEvidence())
                        .setDerivedFrom(argument.getDerivedFrom())
                        .build();
        };
    }

    /** A named detail of an argument. */
    static Optional<String> attribute(EventArgument argument, String name) {
        return argument.getAttributes().stream()
                .filter(attribute -> attribute.getName().equals(name))
                .map(Attribute::getValue)
                .findFirst();
    }

    /** A symbol of an enum of the schemas; UNKNOWN is for readers, not for writers. */
    static <E extends Enum<E>> E symbol(Class<E> type, String value) {
        for (E symbol : type.getEnumConstants()) {
            if (symbol.name().equals(value) && !value.equals("UNKNOWN")) {
                return symbol;
            }
        }
        throw new IllegalArgumentException("\"%s\" is no symbol of %s".formatted(value, type.getSimpleName()));
    }

    private EntityRef entity(EventArgument argument) {
        EntityKind kind = Optional.ofNullable(argument.getId())
                .flatMap(entities::byId)
                .map(entity -> EntityKind.valueOf(entity.kind().name()))
                .orElse(EntityKind.UNKNOWN);
        return EntityRef.newBuilder()
                .setValue(argument.getValue())
                .setId(argument.getId())
                .setKind(kind)
                .setEvidence(argument.getEvidence())
                .setDerivedFrom(argument.getDerivedFrom())
                .build();
    }

    private static TimeInterval time(EventArgument argument) {
        Interval interval = Interval.parse(argument.getValue());
        try {
            return TimeInterval.newBuilder()
                    .setValue(argument.getValue())
                    .setStart(interval.start().orElse(null))
                    .setEnd(interval.end().orElse(null))
                    .setTimeOfDay(attribute(argument, "timeOfDay")
                            .map(LocalTime::parse)
                            .orElse(null))
                    .setEvidence(argument.getEvidence())
                    .setDerivedFrom(argument.getDerivedFrom())
                    .build();
        } catch (DateTimeException e) {
            throw new IllegalArgumentException("Attribute \"timeOfDay\" must look like \"14:00\"", e);
        }
    }

    private static DurationValue duration(EventArgument argument) {
        try {
            Period period = Period.parse(argument.getValue());
            return DurationValue.newBuilder()
                    .setValue(argument.getValue())
                    .setMonths(Math.toIntExact(period.toTotalMonths()))
                    .setDays(Math.toIntExact(period.get(ChronoUnit.DAYS)))
                    .setEvidence(argument.getEvidence())
                    .setDerivedFrom(argument.getDerivedFrom())
                    .build();
        } catch (DateTimeException | ArithmeticException e) {
            throw new IllegalArgumentException(
                    "Duration \"%s\" must look like \"P6M\"".formatted(argument.getValue()), e);
        }
    }
}
