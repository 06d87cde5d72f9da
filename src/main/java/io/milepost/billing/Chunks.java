package io.milepost.billing;

import java.util.Collection;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Cuts long lists of keys into the lengths a database likes in one question. */
final class Chunks {
    private Chunks() {}

    static <T> Stream<List<T>> of(Collection<T> all, int size) {
        List<T> list = List.copyOf(all);
        return IntStream.iterate(0, from -> from < list.size(), from -> from + size)
                .mapToObj(from -> list.subList(from, Math.min(from + size, list.size())));
    }
}
