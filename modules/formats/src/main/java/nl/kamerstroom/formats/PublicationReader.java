package nl.kamerstroom.formats;

import java.io.ByteArrayInputStream;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import javax.xml.stream.XMLStreamReader;
import nl.kamerstroom.formats.UnreadableDocumentException.Reason;
import nl.kamerstroom.text.SourceText;
import nl.kamerstroom.text.ZoneKind;

/** Reads the XML of an official publication (schema op-xsd of officiële publicaties). */
final class PublicationReader implements FormatReader {

    @Override
    public SourceText read(byte[] bytes, ReadLimits limits) {
        Publication publication = new Publication(limits);
        SecureXml.read(new ByteArrayInputStream(bytes), publication);
        return publication.source.build(publication.metadata.build());
    }

    /** The publication as it is read, element by element. */
    private static final class Publication implements SecureXml.Handler {

        private final SourceBuilder source;
        private final PublishedMetadata metadata = new PublishedMetadata();
        private final Deque<String> path = new ArrayDeque<>();
        private final StringBuilder note = new StringBuilder();
        private int notes;
        private int signatures;
        private int items;
        private int rows;

        Publication(ReadLimits limits) {
            this.source = new SourceBuilder(limits);
        }

        @Override
        public void start(XMLStreamReader element) {
            String name = element.getLocalName();
            if (path.isEmpty() && !name.equals("officiele-publicatie")) {
                throw new UnreadableDocumentException(
                        Reason.UNSUPPORTED,
                        "Its XML starts with '%s'; only 'officiele-publicatie' is read.".formatted(name));
            }
            path.push(name);
            switch (name) {
                case "meta" -> metadata.add(attribute(element, "name"), attribute(element, "content"));
                case "datum" -> {
                    if (path.contains("datumtekst")) {
                        metadata.date(attribute(element, "isodatum"));
                    }
                }
                case "noot" -> notes++;
                case "ondertekening" -> signatures++;
                default -> {
                    if (notes == 0) {
                        open(name);
                    }
                }
            }
        }

        private void open(String name) {
            switch (name) {
                case "tekstregel", "dossier", "stuknr" -> source.begin(Optional.of(ZoneKind.DOSSIER));
                case "datumtekst" -> source.begin(Optional.of(ZoneKind.DATELINE));
                case "aanhef" -> source.begin(Optional.of(ZoneKind.SALUTATION));
                case "titel" -> {
                    if (path.contains("dossier") || isLetterTitle()) {
                        source.cell();
                    } else if (!path.contains("kop")) {
                        source.begin(Optional.of(ZoneKind.HEADING));
                    }
                }
                case "kop", "tussenkop", "title" -> source.begin(Optional.of(ZoneKind.HEADING));
                case "begrotingshoofdstuk", "voornaam", "achternaam", "nr", "label" -> source.space();
                case "li" -> {
                    items++;
                    source.begin(Optional.of(ZoneKind.LIST_ITEM));
                }
                case "row" -> {
                    rows++;
                    source.begin(Optional.of(ZoneKind.TABLE_ROW));
                }
                case "entry" -> source.cell();
                case "al", "functie", "naam", "slotformulier" -> paragraph();
                default -> {}
            }
        }

        /** The title that stands behind the number of the letter itself, not one of its chapters'. */
        private boolean isLetterTitle() {
            return path.stream().skip(1).findFirst().equals(Optional.of("stuk")) && source.isOpen();
        }

        private void paragraph() {
            if (rows > 0 || (items > 0 && source.isOpen())) {
                source.space();
            } else if (items > 0) {
                source.begin(Optional.of(ZoneKind.LIST_ITEM));
            } else {
                source.begin(signatures > 0 ? Optional.of(ZoneKind.SIGNATURE) : Optional.empty());
            }
        }

        @Override
        public void end(String name) {
            path.pop();
            if (notes > 0) {
                endNote(name);
                return;
            }
            switch (name) {
                case "ondertekening" -> signatures--;
                case "li" -> {
                    items--;
                    source.end();
                }
                case "row" -> {
                    rows--;
                    source.end();
                }
                case "al" -> {
                    if (rows == 0 && items == 0) {
                        source.end();
                    }
                }
                case "titel" -> {
                    if (!path.contains("kop") && !path.contains("dossier")) {
                        source.end();
                    }
                }
                case "tekstregel",
                        "dossier",
                        "datumtekst",
                        "aanhef",
                        "kop",
                        "tussenkop",
                        "title",
                        "functie",
                        "naam",
                        "slotformulier" -> source.end();
                default -> {}
            }
        }

        /** A note is called where it stands and read behind its paragraph. */
        private void endNote(String name) {
            switch (name) {
                case "noot.nr" -> source.text(note.toString().strip());
                case "noot" -> {
                    notes--;
                    if (notes == 0) {
                        source.footnote(note.toString().strip());
                        note.setLength(0);
                    }
                }
                default -> {}
            }
            note.append(' ');
        }

        @Override
        public void text(String words) {
            if (notes > 0) {
                note.append(words);
            } else if (!path.contains("metadata") && !isLooseHyphen(words)) {
                source.text(words);
            }
        }

        /** The hyphen that publications leave behind a dossier's budget chapter. */
        private boolean isLooseHyphen(String words) {
            return "dossiernummer".equals(path.peek()) && words.strip().equals("-");
        }

        private static String attribute(XMLStreamReader element, String name) {
            String value = element.getAttributeValue(null, name);
            return value == null ? "" : value;
        }
    }
}
