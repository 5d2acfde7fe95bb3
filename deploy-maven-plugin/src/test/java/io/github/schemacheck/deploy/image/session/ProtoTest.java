package io.github.schemacheck.deploy.image.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.HexFormat;
import org.junit.jupiter.api.Test;

class ProtoTest {
    @Test
    void what_is_written_is_read() {
        byte[] message = new Proto()
                .number(1, Long.MAX_VALUE)
                .number(2, -1)
                .text(3, "größe")
                .message(4, new byte[0])
                .number(5, 0)
                .written();
        ProtoFields fields = ProtoFields.of(message);
        assertThat(fields.number(1)).isEqualTo(Long.MAX_VALUE);
        assertThat(fields.number(2)).isEqualTo(-1);
        assertThat(fields.text(3)).isEqualTo("größe");
        assertThat(fields.has(4)).isTrue();
        assertThat(fields.has(5)).isFalse();
    }

    /** The example of the format's own description. */
    @Test
    void the_bytes_are_those_of_the_format() {
        assertThat(new Proto().number(1, 150).text(2, "testing").written())
                .isEqualTo(HexFormat.of().parseHex("089601120774657374696e67"));
    }

    @Test
    void what_is_cut_off_is_refused() {
        assertThatThrownBy(() -> ProtoFields.of(new byte[] {0x12, 0x07, 0x74}))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> ProtoFields.of(new byte[] {0x08, (byte) 0x96}))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
