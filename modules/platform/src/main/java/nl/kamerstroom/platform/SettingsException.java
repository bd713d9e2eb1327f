package nl.kamerstroom.platform;

import java.util.List;

/** Says everything that is wrong with the settings, at once. */
public final class SettingsException extends RuntimeException {

    private static final long serialVersionUID = 1;

    private final transient List<String> faults;

    public SettingsException(List<String> faults) {
        super(
                faults.size() == 1
                        ? faults.get(0)
                        : "%d settings are wrong:%n- %s"
                                .formatted(faults.size(), String.join("%n- ".formatted(), faults)));
        this.faults = List.copyOf(faults);
    }

    /** The faults, one sentence each. */
    public List<String> faults() {
        return faults;
    }
}
