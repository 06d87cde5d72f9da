package io.milepost.people;

/** Who can sign in. Whoever can't is nobody's manager and nobody's deputy. */
public interface KnownAccounts {
    boolean exists(String account);
}
