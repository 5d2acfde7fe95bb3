package io.github.schemacheck.history.changelog;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** A changelog in XML, by the JDK's own parser; nothing outside of the file is ever read for it. */
final class XmlNodes {
    private record Open(String name, int line, StringBuilder text, List<Node> children) {}

    private final Deque<Open> open = new ArrayDeque<>();

    private XmlNodes() {}

    /** @throws NotReadable where it is no XML */
    static Node read(Path file) throws IOException {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_COALESCING, true);
        try (InputStream in = Files.newInputStream(file)) {
            XMLStreamReader xml = factory.createXMLStreamReader(in);
            try {
                return new XmlNodes().root(xml);
            } finally {
                xml.close();
            }
        } catch (XMLStreamException e) {
            int line = e.getLocation() == null ? 0 : e.getLocation().getLineNumber();
            throw new NotReadable("it is no XML that can be read", line);
        }
    }

    private Node root(XMLStreamReader xml) throws XMLStreamException {
        while (xml.hasNext()) {
            switch (xml.next()) {
                case XMLStreamConstants.START_ELEMENT -> open.push(start(xml));
                case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA -> text(xml);
                case XMLStreamConstants.ENTITY_REFERENCE -> throw new NotReadable(
                        "only a DTD says what &" + xml.getLocalName() + "; is",
                        xml.getLocation().getLineNumber());
                case XMLStreamConstants.END_ELEMENT -> {
                    Node ended = node(open.pop());
                    if (open.isEmpty()) {
                        return ended;
                    }
                    open.element().children.add(ended);
                }
                default -> {}
            }
        }
        throw new NotReadable("it has no element", 0);
    }

    private static Open start(XMLStreamReader xml) {
        int line = xml.getLocation().getLineNumber();
        List<Node> attributes = new ArrayList<>();
        for (int i = 0; i < xml.getAttributeCount(); i++) {
            attributes.add(
                    new Node(xml.getAttributeLocalName(i), Optional.of(xml.getAttributeValue(i)), List.of(), line));
        }
        return new Open(xml.getLocalName(), line, new StringBuilder(), attributes);
    }

    private void text(XMLStreamReader xml) {
        if (!open.isEmpty()) {
            open.element().text.append(xml.getText());
        }
    }

    private static Node node(Open ended) {
        String text = ended.text.toString().strip();
        return new Node(ended.name, text.isEmpty() ? Optional.empty() : Optional.of(text), ended.children, ended.line);
    }
}
