package io.milepost.document.page;

import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.lang.reflect.ParameterizedType;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** What tags may name: the parts of a record and of the records in it, found once by looking at their types. */
public sealed interface Names {
    /** Printed; as a section it stands for "is there one". */
    record Text() implements Names {}

    /** A section that is there or not. */
    record Flag() implements Names {}

    record Group(Class<?> type, Map<String, Part> parts) implements Names {}

    record Each(Names element) implements Names {}

    record Words(Set<String> keys) implements Names {}

    /** A part of a record and how it is read. */
    record Part(Method reader, Names names) {}

    Names TEXT = new Text();
    Names FLAG = new Flag();

    /** Of a record; the maps in it hold words under these keys. */
    static Group of(Class<?> record, Set<String> keys) {
        var parts = new TreeMap<String, Part>();
        for (var method : record.getDeclaredMethods()) {
            if (isPart(method)) {
                method.setAccessible(true);
                parts.put(method.getName(), new Part(method, of(method.getGenericReturnType(), keys)));
            }
        }
        return new Group(record, parts);
    }

    /** Every name with what it is, for the guide: {@code seller.name → text}. */
    default Map<String, String> listed() {
        var all = new TreeMap<String, String>();
        if (this instanceof Group group) {
            group.parts().forEach((name, part) -> {
                all.put(name, part.names().what());
                var inside = part.names() instanceof Each each ? each.element() : part.names();
                inside.listed().forEach((key, what) -> all.put(name + "." + key, what));
            });
        }
        return all;
    }

    default String what() {
        return this instanceof Text
                ? "text"
                : this instanceof Flag ? "yes or no" : this instanceof Each ? "list" : "group";
    }

    default String possible() {
        if (this instanceof Group group) {
            return String.join(", ", group.parts().keySet());
        }
        return this instanceof Words words ? words.keys().stream().sorted().collect(Collectors.joining(", ")) : ".";
    }

    private static boolean isPart(Method method) {
        return method.getParameterCount() == 0
                && !Modifier.isStatic(method.getModifiers())
                && !Modifier.isPrivate(method.getModifiers())
                && !method.isSynthetic()
                && !Set.of("toString", "hashCode", "equals").contains(method.getName());
    }

    private static Names of(java.lang.reflect.Type type, Set<String> keys) {
        if (type instanceof ParameterizedType generic) {
            var of = generic.getActualTypeArguments();
            return generic.getRawType() == List.class ? new Each(of(of[0], keys)) : new Words(keys);
        }
        if (type == boolean.class) {
            return FLAG;
        }
        var plain = (Class<?>) type;
        return plain.isRecord() ? of(plain, keys) : TEXT;
    }
}
