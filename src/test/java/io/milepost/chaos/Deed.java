package io.milepost.chaos;

/** What happens at an armed fault point, and how many come by unharmed before. */
record Deed(What what, int passes, long milliseconds) {
    enum What {
        HALT,
        THROW,
        DELAY
    }

    static Deed halt() {
        return new Deed(What.HALT, 0, 0);
    }

    static Deed throwing() {
        return new Deed(What.THROW, 0, 0);
    }

    static Deed delay(long milliseconds) {
        return new Deed(What.DELAY, 0, milliseconds);
    }

    Deed after(int others) {
        return new Deed(what, others, milliseconds);
    }

    Deed passed() {
        return after(passes - 1);
    }

    String written() {
        return what + " " + passes + " " + milliseconds;
    }

    static Deed parse(String written) {
        String[] words = written.split(" ");
        return new Deed(What.valueOf(words[0]), Integer.parseInt(words[1]), Long.parseLong(words[2]));
    }
}
