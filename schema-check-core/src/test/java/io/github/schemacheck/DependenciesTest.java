package io.github.schemacheck;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.xpath.XPath;
import javax.xml.xpath.XPathConstants;
import javax.xml.xpath.XPathFactory;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;
import org.w3c.dom.NodeList;

/** Nothing is built with, or carried, without a reason. */
class DependenciesTest {
    private static final List<String> POMS = List.of(
            "pom.xml", "schema-check-core/pom.xml", "deploy-maven-plugin/pom.xml", "it/pom.xml", "benchmarks/pom.xml");
    private static final String USED =
            "//*[self::dependency or self::path or self::plugin][not(type='pom')]/artifactId";
    private static final Set<String> OURS = Set.of("schema-check-core", "deploy-maven-plugin");

    @Test
    void every_dependency_and_plugin_stands_in_the_decision_with_its_reason() throws Exception {
        Set<String> used = new TreeSet<>();
        for (String pom : POMS) {
            used.addAll(used(Path.of("..", pom).toFile()));
        }
        used.removeAll(OURS);
        String decision = Files.readString(Path.of("../docs/decisions/0003-dependencies.md"));
        assertThat(used).hasSizeGreaterThan(30).allSatisfy(name -> assertThat(decision)
                .containsPattern("(?<![a-z-])" + name.replaceFirst("\\$\\{.*", "") + "(?![a-z]|-[a-z])"));
    }

    private static Set<String> used(File pom) throws Exception {
        Document document =
                DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(pom);
        XPath path = XPathFactory.newInstance().newXPath();
        NodeList nodes = (NodeList) path.evaluate(USED, document, XPathConstants.NODESET);
        Set<String> names = new TreeSet<>();
        for (int i = 0; i < nodes.getLength(); i++) {
            names.add(nodes.item(i).getTextContent());
        }
        return names;
    }
}
