package dev.courant.events;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/** Enum constants as events spell them: {@code LIVE_BLOG} is {@code liveBlog}. */
public final class WireNames {
    private WireNames() {}

    /** The wire's names of all constants. */
    static <E extends Enum<E>> Map<E, String> all(Class<E> type) {
        Map<E, String> names = new EnumMap<>(type);
        for (E constant : type.getEnumConstants()) {
            names.put(constant, of(constant));
        }
        return names;
    }

    /** The wire's name of a constant. */
    public static String of(Enum<?> constant) {
        String[] words = constant.name().split("_", -1);
        StringBuilder name = new StringBuilder(lower(words[0]));
        for (int i = 1; i < words.length; i++) {
            name.append(words[i].charAt(0)).append(lower(words[i].substring(1)));
        }
        return name.toString();
    }

    /** The constant of a wire's name; a name not known is an error that lists those that are. */
    static <E extends Enum<E>> E constant(String field, String name, Class<E> type) {
        for (E constant : type.getEnumConstants()) {
            if (of(constant).equals(name)) {
                return constant;
            }
        }
        String known = Arrays.stream(type.getEnumConstants()).map(WireNames::of).collect(Collectors.joining(", "));
        throw new InvalidEventException(field, "is none of " + known + ": " + name);
    }

    private static String lower(String word) {
        return word.toLowerCase(Locale.ROOT);
    }
}
