import { Component, type ReactElement, type ReactNode } from 'react'

interface BoundaryProps {
  /** The page shown; another one forgets the error of the last. */
  readonly page: string
  readonly children: ReactNode
  readonly broken: ReactElement
}

/** Shows a way on when a page fails, for instance because its part of the program could not be fetched. */
export class Boundary extends Component<BoundaryProps, { readonly failedPage: string | null }> {
  override state: { readonly failedPage: string | null } = { failedPage: null }

  override componentDidCatch(): void {
    this.setState({ failedPage: this.props.page })
  }

  override render(): ReactNode {
    return this.state.failedPage === this.props.page ? this.props.broken : this.props.children
  }
}
