package io.milepost.people;

import java.util.Set;

/** Somebody's deputies are others now: what waits for that person may be for others to see. */
public record DeputiesChanged(String person, Set<String> deputies) {}
