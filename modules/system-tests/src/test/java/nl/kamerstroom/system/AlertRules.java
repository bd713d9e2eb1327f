package nl.kamerstroom.system;

import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The alert rules that are shipped for Prometheus. */
record AlertRules(String text) {

    private static final Pattern EXPRESSION = Pattern.compile("expr:(.*?)\\n {8}(?:for|labels):", Pattern.DOTALL);
    private static final Pattern METRIC = Pattern.compile("\\bkamerstroom_\\w+");
    private static final Pattern ALERT = Pattern.compile("alert: (\\w+)");
    private static final Pattern RUNBOOK = Pattern.compile("runbook: docs/alerts\\.md#(\\w+)");

    static AlertRules of(House house) {
        return new AlertRules(house.read("deploy/prometheus/kamerstroom.rules.yml"));
    }

    /** The metrics of ours on which a rule depends. */
    Set<String> metrics() {
        return EXPRESSION
                .matcher(text)
                .results()
                .map(result -> result.group(1))
                .flatMap(expression -> METRIC.matcher(expression).results())
                .map(MatchResult::group)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    Set<String> alerts() {
        return ALERT.matcher(text)
                .results()
                .map(result -> result.group(1))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** The sections of {@code docs/alerts.md} that rules point to. */
    Set<String> runbooks() {
        return RUNBOOK.matcher(text)
                .results()
                .map(result -> result.group(1))
                .collect(Collectors.toCollection(TreeSet::new));
    }
}
