package io.milepost.people;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** A person with everything that is known about them here. */
public record Colleague(
        String person, @Nullable String manager, @Nullable String sameAs, List<DeputyPeriod> deputies) {}
