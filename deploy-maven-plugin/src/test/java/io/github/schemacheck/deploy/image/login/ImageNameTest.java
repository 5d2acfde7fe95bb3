package io.github.schemacheck.deploy.image.login;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ImageNameTest {
    @ParameterizedTest
    @CsvSource({
        "shop,docker.io,shop,latest",
        "shop:1.2-SNAPSHOT,docker.io,shop,1.2-SNAPSHOT",
        "team/shop:1,docker.io,team/shop,1",
        "localhost/shop,localhost,localhost/shop,latest",
        "localhost:5000/shop,localhost:5000,localhost:5000/shop,latest",
        "r.example.com/a/b_c--d:x,r.example.com,r.example.com/a/b_c--d,x",
    })
    void a_name_tells_its_registry(String text, String host, String repository, String tag) {
        assertThat(ImageName.parse(text)).isEqualTo(new ImageName(host, repository, tag));
    }

    @ParameterizedTest
    @ValueSource(strings = {"Shop", "shop:", "shop:1:2", "a//b", "-a", "a/B:1", ""})
    void what_the_engine_would_refuse_is_refused_before(String text) {
        assertThatThrownBy(() -> ImageName.parse(text)).hasMessageContaining("is no name of an image");
    }
}
