/** Keys of front matter under which a text speaks of the person. */
export const textKeys: readonly string[] =
  'name first_name middle_name last_name label headline role tagline job_title jobTitle position occupation email phone url website homepage address city image photo avatar picture portrait summary bio about lang language locale'.split(
    ' ',
  );

/** Keys that may hold either a text or a mapping. */
export const mappingKeys: readonly string[] = ['author', 'location', 'basics', 'onesheet'];

/** Keys of lists of addresses. */
export const linkListKeys: readonly string[] = ['profiles', 'social', 'links', 'details', 'organizations'];

/** What an item of those may say. */
export const linkKeys: readonly string[] =
  'network username name label value link url href icon icon_pack display'.split(' ');

/** All keys that speak of the person. */
export const profileKeys: ReadonlySet<string> = new Set([...textKeys, ...mappingKeys, ...linkListKeys]);

/** Keys that steer a site and say nothing of the person: Jekyll's, Hugo's, Quarto's, Astro's and those of their themes. */
export const siteKeys: ReadonlySet<string> = new Set(
  'title subtitle description excerpt layout permalink redirect_from redirect_to date lastmod updated modified published draft type kind weight order tags categories category keywords slug aliases menu author_profile comments mathjax math katex toc header footer cover banner thumbnail published sitemap nav nav_order navigation sidebar css js script scripts style styles id hidden cascade outputs output format robots noindex share show_date read_time reading_time related classes class collection canonical canonical_url og_image twitter_card superuser user_groups highlight_name authors_name featured pin pinned template theme key lang_switch cv_pdf resume_url pdf cv intro resource resources params build render list list_pages pagination paginate breadcrumbs search seo bibliography csl nocite editor execute engine freeze jupyter page-layout listing showToc showtoc disableShare hideMeta hideSummary ShowReadingTime ShowBreadCrumbs version icon heading section_id images authors labels booktitle duration'.split(
    ' ',
  ),
);
