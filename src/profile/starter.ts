/** A profile to begin with: plain Markdown that reads well on a site, with everything that most people need, in the places where onesheet looks for it. */
export const STARTER_PROFILE = `---
name: Your Name
label: What you are, in one line
email: you@example.com
phone: +44 117 496 0000
location: Bristol, United Kingdom
website: https://example.com
github: your-name
linkedin: your-name
# How it is printed; the command line wins. Themes: onesheet themes
onesheet:
  theme: classic
  paper: A4
---

Two or three sentences on what you do and what you are known for. Every word here is printed: keep those that
someone who skims would miss.

## Experience

### Senior Engineer
**Employer Ltd** | Mar 2022 – present | Bristol

- What changed because of you, and by how much
- A second thing, with a number in it

### Engineer
**Earlier Employer Ltd** | Sep 2018 – Feb 2022 | Cardiff

- What you built, mended or led
- Who uses it now

## Education

### MSc in Your Subject
**University of Somewhere** | 2016 – 2018

## Skills

- **Languages:** English, Welsh
- **Tools:** the three that matter, in order

## Projects

### [A thing you made](https://example.com/thing)
*2021*

One line on what it is for.
`;
