package io.milepost.receivable;

/** ASKED waits for somebody's yes; RECOVERED takes back what was written off, since it came in or was credited after all. */
public enum WriteOffState {
    ASKED,
    WRITTEN_OFF,
    DECLINED,
    RECOVERED
}
