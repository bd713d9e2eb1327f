package nl.kamerstroom.platform;

/**
 * One value as somebody gave it.
 *
 * @param name the setting, such as {@code health.port}
 * @param value the value as written
 * @param origin who said so, for people: {@code environment KAMERSTROOM_HEALTH_PORT}
 */
public record GivenSetting(String name, String value, String origin) {}
