package io.github.schemacheck.report;

import java.io.IOException;
import java.io.StringReader;
import java.net.URL;
import java.util.Objects;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import javax.xml.transform.stream.StreamSource;
import javax.xml.validation.SchemaFactory;
import org.w3c.dom.Element;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;

/** JUnit XML has no standard; what Surefire documents is what the others read. */
final class JUnitSchemas {
    private JUnitSchemas() {}

    /** @return the root of the report, parsed */
    static Element validate(String xml) throws SAXException, IOException, ParserConfigurationException {
        URL schema = Objects.requireNonNull(JUnitSchemas.class.getResource("/formats/surefire-test-report.xsd"));
        SchemaFactory.newInstance(XMLConstants.W3C_XML_SCHEMA_NS_URI)
                .newSchema(schema)
                .newValidator()
                .validate(new StreamSource(new StringReader(xml)));
        return DocumentBuilderFactory.newInstance()
                .newDocumentBuilder()
                .parse(new InputSource(new StringReader(xml)))
                .getDocumentElement();
    }
}
