const WORDS = `
Skip to main content
Learn about arXiv becoming an independent nonprofit.
We gratefully acknowledge support from the Simons Foundation, member institutions, and all contributors.
Donate
Login
Log in
Help
About
Contact
Subscribe
Copyright
Privacy Policy
Web Accessibility Assistance
arXiv Operational Status
Get status notifications via email or slack
contact arXivClick here to contact arXiv Contact
subscribe to arXiv mailingsClick here to subscribe Subscribe
Advanced Search
Help pages
GO
quick links
Help Pages
Feedback?
Search
Search term or terms
Search term...
All fields
Title
Author(s)
Abstract
Comments
Journal reference
ACM classification
MSC classification
Report number
arXiv identifier
DOI
ORCID
License (URI)
arXiv author ID
Full text
Show abstracts
Hide abstracts
results per page.
Sort results by
Announcement date (newest first)
Announcement date (oldest first)
Submission date (newest first)
Submission date (oldest first)
Relevance
Go
Previous
Next
Previous Next
View PDF
View a PDF
HTML (experimental)
TeX Source
Other Formats
view license
Download:
Download
PDF
Access Paper:
Full-text links:
Current browse context:
Change to browse by:
References & Citations
NASA ADS
Google Scholar
Semantic Scholar
INSPIRE HEP
export BibTeX citation
Loading...
BibTeX formatted citation
×
loading...
Data provided by:
Bookmark
Bibliographic Tools
Bibliographic and Citation Tools
Code, Data, Media
Code, Data and Media Associated with this Article
Demos
Related Papers
Recommenders and Search Tools
About arXivLabs
arXivLabs: experimental projects with community collaborators
Focus to learn more
arXiv-issued DOI via DataCite
arXiv-issued DOI via DataCite (pending registration)
Connected Papers
Litmaps
Bibliographic Explorer
Which authors of this paper are endorsers? | Disable MathJax (What is MathJax?)
`;

/** Buttons, links and headings of the archive's pages, each alone on its line when a page is copied. */
export const pageWords: ReadonlySet<string> = new Set(WORDS.trim().split('\n'));
