import { type PDFDocument, PDFName } from 'pdf-lib';

import type { Claims } from './claims.ts';
import { producerOf } from './info.ts';
import type { Metadata } from './metadata.ts';

/** Writes the XMP packet: uncompressed, as ISO 19005-3 6.6.2.1 wants it found by programs that know no PDF. */
export function setXmp(document: PDFDocument, metadata: Metadata, claims: Claims): void {
  const { context, catalog } = document;
  const packet = xmpPacket(metadata, producerOf(document), claims);
  const stream = context.stream(new TextEncoder().encode(packet), { Type: 'Metadata', Subtype: 'XML' });
  catalog.set(PDFName.of('Metadata'), context.register(stream));
}

function xmpPacket(metadata: Metadata, producer: string | undefined, claims: Claims): string {
  const date = metadata.date.toISOString().replace('.000', '');
  const { title, author, subject, keywords, language, creator } = metadata;
  const properties = [
    ['dc:format', 'application/pdf'],
    ['dc:title', alternative(title)],
    author && ['dc:creator', array('Seq', [author])],
    subject && ['dc:description', alternative(subject)],
    keywords.length > 0 && ['dc:subject', array('Bag', keywords)],
    ['dc:language', array('Bag', [language])],
    keywords.length > 0 && ['pdf:Keywords', escape(keywords.join(', '))],
    producer && ['pdf:Producer', escape(producer)],
    ['xmp:CreatorTool', escape(creator)],
    ['xmp:CreateDate', date],
    ['xmp:ModifyDate', date],
    ['xmp:MetadataDate', date],
    claims.accessible && ['pdfuaid:part', '1'],
    claims.archivable && ['pdfaid:part', '3'],
    claims.archivable && ['pdfaid:conformance', 'A'],
  ];
  const lines = properties.flatMap((property) => {
    if (!property) return [];
    const [name, value] = property;
    return [`<${name}>${value}</${name}>`];
  });
  return `<?xpacket begin="\uFEFF" id="W5M0MpCehiHzreSzNTczkc9d"?>
<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">
<rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:pdf="http://ns.adobe.com/pdf/1.3/" xmlns:xmp="http://ns.adobe.com/xap/1.0/" xmlns:pdfaid="http://www.aiim.org/pdfa/ns/id/" xmlns:pdfuaid="http://www.aiim.org/pdfua/ns/id/">
${lines.join('\n')}
</rdf:Description>
${claims.accessible && claims.archivable ? pdfuaSchema : ''}</rdf:RDF></x:xmpmeta>
<?xpacket end="r"?>`;
}

/** PDF/A asks that a property it does not know be described; ISO 19005-3 6.6.2.3. */
const pdfuaSchema = `<rdf:Description rdf:about="" xmlns:pdfaExtension="http://www.aiim.org/pdfa/ns/extension/" xmlns:pdfaSchema="http://www.aiim.org/pdfa/ns/schema#" xmlns:pdfaProperty="http://www.aiim.org/pdfa/ns/property#">
<pdfaExtension:schemas><rdf:Bag><rdf:li rdf:parseType="Resource">
<pdfaSchema:schema>PDF/UA identification</pdfaSchema:schema>
<pdfaSchema:namespaceURI>http://www.aiim.org/pdfua/ns/id/</pdfaSchema:namespaceURI>
<pdfaSchema:prefix>pdfuaid</pdfaSchema:prefix>
<pdfaSchema:property><rdf:Seq><rdf:li rdf:parseType="Resource">
<pdfaProperty:name>part</pdfaProperty:name>
<pdfaProperty:valueType>Integer</pdfaProperty:valueType>
<pdfaProperty:category>internal</pdfaProperty:category>
<pdfaProperty:description>Part of ISO 14289 that the file keeps</pdfaProperty:description>
</rdf:li></rdf:Seq></pdfaSchema:property>
</rdf:li></rdf:Bag></pdfaExtension:schemas>
</rdf:Description>
`;

function alternative(text: string): string {
  return `<rdf:Alt><rdf:li xml:lang="x-default">${escape(text)}</rdf:li></rdf:Alt>`;
}

function array(kind: 'Seq' | 'Bag', items: readonly string[]): string {
  return `<rdf:${kind}>${items.map((item) => `<rdf:li>${escape(item)}</rdf:li>`).join('')}</rdf:${kind}>`;
}

function escape(text: string): string {
  const entities: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;' };
  return text.replaceAll(/[&<>]/g, (character) => entities[character] ?? character);
}
