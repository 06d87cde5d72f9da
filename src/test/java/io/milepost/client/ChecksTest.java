package io.milepost.client;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ChecksTest {
    @ParameterizedTest
    @ValueSource(strings = {"ap@nordic-light.example", "a.b+c@sub.domain.example", "o'neil@x.ie"})
    void anAddressMailCanBeSentToIsTaken(String address) {
        assertThat(new Checks().email("The e-mail", address).problems()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "nobody",
                "a@b",
                "a@b..example",
                ".a@b.example",
                "a..b@b.example",
                "a@-b.example",
                "a b@c.example",
                "a@b.example, c@d.example",
                "a@b.example\r\nBcc: c@d.example",
                "Ann <a@b.example>"
            })
    void anythingElseIsRefusedBeforeANumberIsSpentOnIt(String address) {
        assertThat(new Checks().email("The e-mail", address).problems()).hasSize(1);
    }
}
