package org.lunzhi.query.export.form;

import java.io.IOException;
import java.io.OutputStream;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/** A stream of XML elements, one a line where that helps; what goes wrong below it is an {@link IOException}. */
final class Xml {

    private static final String ENCODING = "UTF-8";

    private final XMLStreamWriter out;

    Xml(OutputStream target) throws IOException {
        try {
            out = XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(target, ENCODING);
            out.writeStartDocument(ENCODING, "1.0");
        } catch (XMLStreamException broken) {
            throw new IOException(broken);
        }
    }

    /** Begins an element; attributes are name and value in turn. */
    Xml begin(String element, String... attributes) throws IOException {
        try {
            out.writeStartElement(element);
            attributes(attributes);
            return this;
        } catch (XMLStreamException broken) {
            throw new IOException(broken);
        }
    }

    Xml empty(String element, String... attributes) throws IOException {
        try {
            out.writeEmptyElement(element);
            attributes(attributes);
            return this;
        } catch (XMLStreamException broken) {
            throw new IOException(broken);
        }
    }

    Xml text(String text) throws IOException {
        try {
            out.writeCharacters(text);
            return this;
        } catch (XMLStreamException broken) {
            throw new IOException(broken);
        }
    }

    Xml line() throws IOException {
        return text("\n");
    }

    Xml end() throws IOException {
        try {
            out.writeEndElement();
            return this;
        } catch (XMLStreamException broken) {
            throw new IOException(broken);
        }
    }

    void endDocument() throws IOException {
        try {
            out.writeEndDocument();
            out.flush();
        } catch (XMLStreamException broken) {
            throw new IOException(broken);
        }
    }

    private void attributes(String... attributes) throws XMLStreamException {
        for (int i = 0; i < attributes.length; i += 2) {
            out.writeAttribute(attributes[i], attributes[i + 1]);
        }
    }
}
