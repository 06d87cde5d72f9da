package io.milepost.approval;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import org.junit.jupiter.api.Test;

class KeptModelGatesTest {
    private final ObjectMapper json = new ObjectMapper();

    @Test
    void aGateIsReadAsItWasKept() throws Exception {
        ModelGate gate =
                new ModelGate("Task_Legal", "Legal review", "legal", false, new Pace(2, 1, null, "manager"), true);
        assertThat(json.readValue(json.writeValueAsString(gate), ModelGate.class))
                .isEqualTo(gate);
    }

    @Test
    void aGateKeptBeforeGatesHadATimeOfTheirOwnIsReadToo() throws Exception {
        String before = "{\"task\":\"Task_Legal\",\"name\":\"Legal review\",\"group\":\"legal\",\"beforePolicy\":true}";
        assertThat(json.readValue(before, ModelGate.class))
                .isEqualTo(new ModelGate("Task_Legal", "Legal review", "legal", true));
    }
}
